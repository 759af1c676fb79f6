import { expect, it } from 'vitest';
import { withScript, withStyle } from '../../../scripts/paint-at-once';

const page = `<head>
  <script type="module" crossorigin src="/chunks/popup-1.js"></script>
  <script type="module" crossorigin src="/chunks/toggle.js"></script>
  <link rel="modulepreload" crossorigin href="/chunks/said.js">
  <link rel="stylesheet" crossorigin href="/assets/surface.css">
  <link rel="stylesheet" crossorigin href="/assets/popup.css">
</head>`;

it('a page that is painted at once holds its style itself, in the order of its sheets', () => {
  const styles: Record<string, string> = { 'assets/surface.css': 'a{}', 'assets/popup.css': "b::after{content:'$&'}" };
  expect(withStyle(page, (file) => styles[file]!)).toBe(`<head>
  <script type="module" crossorigin src="/chunks/popup-1.js"></script>
  <script type="module" crossorigin src="/chunks/toggle.js"></script>
  <link rel="modulepreload" crossorigin href="/chunks/said.js">
  <style>a{}</style>
  <style>b::after{content:'$&'}</style>
</head>`);
});

it('it asks for one script, and paints nothing before', () => {
  expect(withScript(page, '/popup.js')).toBe(`<head>
  <script type="module" async blocking="render" src="/popup.js"></script>
  <link rel="stylesheet" crossorigin href="/assets/surface.css">
  <link rel="stylesheet" crossorigin href="/assets/popup.css">
</head>`);
});
