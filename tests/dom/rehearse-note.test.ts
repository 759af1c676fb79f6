// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import { rehearseNote } from '@/components/note/rehearse-note';
import { finding, verdict } from './stand-in-check';

it.each([verdict([], '12', '2 of 8'), verdict([finding('wrong-length', 'error')], '12')])(
  'a rehearsed note leaves nothing in the page: %o',
  (said) => {
    document.body.innerHTML = '<input>';
    const before = document.documentElement.outerHTML;
    rehearseNote(said);
    expect(document.documentElement.outerHTML).toBe(before);
  },
);
