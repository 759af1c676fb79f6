// No frame is made for a tab that nobody sees.
const longest = 250;

/**
 * Runs `act` right after the next frame, the one that shows what was just entered, so that no key waits for us; where no
 * frame is made, soon. Answers how to call it off.
 */
export function afterFrame(act: () => void): () => void {
  const frame = requestAnimationFrame(() => {
    clearTimeout(timer);
    // What is made of the frame follows its callbacks in the same task.
    timer = setTimeout(act);
  });
  const callOff = () => {
    cancelAnimationFrame(frame);
    clearTimeout(timer);
  };
  let timer = setTimeout(() => {
    callOff();
    act();
  }, longest);
  return callOff;
}
