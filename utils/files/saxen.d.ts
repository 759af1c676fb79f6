// saxen ships no types; these are the parts of its README (version 11) that are used here.
declare module 'saxen' {
  type Decode = (text: string) => string;

  export class Parser {
    on(event: 'openTag', react: (name: string, attributes: () => Record<string, string>, decode: Decode) => void): this;
    on(event: 'closeTag', react: (name: string) => void): this;
    on(event: 'text', react: (text: string, decode: Decode) => void): this;
    on(event: 'cdata', react: (text: string) => void): this;
    on(event: 'error' | 'warn', react: (error: Error) => void): this;
    write(piece: string): this;
    end(): Error | undefined;
  }
}
