// No frame is made for a tab that nobody sees.
const longest = 250;

/**
 * Runs `act` right after the next frame, the one that shows what was just entered, so that no key waits for us, and not
 * before `earliest`, in ms of the page's own clock; where no frame is made, soon. Answers how to call it off.
 */
export function afterFrame(act: () => void, earliest: number): () => void {
  const frame = requestAnimationFrame((now) => {
    clearTimeout(timer);
    // What is made of the frame follows its callbacks in the same task.
    timer = setTimeout(act, earliest - now);
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
