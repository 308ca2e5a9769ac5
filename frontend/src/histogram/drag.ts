/** A drag over bars, by mouse, pen or one finger; a finger that moves up or down still scrolls the page. */

/** Return the place among `length` equal bars at a share of the width, 0 to 1. */
export function placeAt(share: number, length: number): number {
  return Math.max(0, Math.min(length - 1, Math.floor(share * length)));
}

/** Tell the two ends of each drag while it goes on, and once more with `done` when it ends. */
export function dragOver(
  drawing: SVGSVGElement,
  length: number,
  tell: (a: number, b: number, done: boolean) => void,
): void {
  let began: number | null = null;
  const at = (event: PointerEvent): number => {
    const box = drawing.getBoundingClientRect();
    return placeAt((event.clientX - box.left) / box.width, length);
  };
  drawing.style.touchAction = "pan-y";
  drawing.addEventListener("pointerdown", (event) => {
    if (event.button !== 0) return;
    began = at(event);
    drawing.setPointerCapture(event.pointerId);
    tell(began, began, false);
  });
  drawing.addEventListener("pointermove", (event) => {
    if (began !== null) tell(began, at(event), false);
  });
  const end = (event: PointerEvent): void => {
    if (began !== null) tell(began, at(event), true);
    began = null;
  };
  drawing.addEventListener("pointerup", end);
  drawing.addEventListener("pointercancel", end);
}
