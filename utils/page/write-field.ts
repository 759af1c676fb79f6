/**
 * Enters `value` as the seller would have: through the prototype's setter, which a framework's own property on the
 * element does not catch, and with the events frameworks listen for. The focus stays where it is.
 *
 * The page may still refuse; ask {@link took}.
 */
export function writeField(field: HTMLInputElement | HTMLSelectElement, value: string): void {
  const setter = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), 'value')?.set;
  if (setter) setter.call(field, value);
  else field.value = value;
  field.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
  field.dispatchEvent(new Event('change', { bubbles: true }));
}

/** How long a framework may need to render what it was given; a refusal shows in the next frames. */
const patience = 300;

/** True when the page shows `value` after it had time to render. `read` finds the field anew: it may be replaced. */
export async function took(read: () => string | undefined, value: string): Promise<boolean> {
  await new Promise((resolve) => setTimeout(resolve, patience));
  return read() === value;
}
