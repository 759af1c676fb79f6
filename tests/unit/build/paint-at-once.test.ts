import { expect, it } from 'vitest';
import { withStyle } from '../../../scripts/paint-at-once';

const page = `<head>
  <script type="module" crossorigin src="/chunks/popup.js"></script>
  <link rel="modulepreload" crossorigin href="/chunks/said.js">
  <link rel="stylesheet" crossorigin href="/assets/surface.css">
  <link rel="stylesheet" crossorigin href="/assets/popup.css">
</head>`;

it('a page that is painted at once holds its style itself, in the order of its sheets, and nothing is painted before', () => {
  const styles: Record<string, string> = { 'assets/surface.css': 'a{}', 'assets/popup.css': "b::after{content:'$&'}" };
  expect(withStyle(page, (file) => styles[file]!)).toBe(`<head>
  <script type="module" blocking="render" crossorigin src="/chunks/popup.js"></script>
  <link rel="modulepreload" crossorigin href="/chunks/said.js">
  <style>a{}</style>
  <style>b::after{content:'$&'}</style>
</head>`);
});
