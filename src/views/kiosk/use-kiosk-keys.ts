import { useEffect } from 'react';
import { planOf, type Kiosk } from '../../state/index.ts';
import { useKioskPage } from './kiosk-context.ts';

/** A panel with three keys is enough: in a vote they are the answers; elsewhere 1 and 3 go from target to target and 2 presses. */
export function useKioskKeys(): void {
  const { kiosk } = useKioskPage();
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => onKey(event, kiosk);
    addEventListener('keydown', listen);
    return () => removeEventListener('keydown', listen);
  }, [kiosk]);
}

function onKey(event: KeyboardEvent, kiosk: Kiosk): void {
  kiosk.send({ kind: 'touch' });
  const key = ['1', '2', '3', '4'].indexOf(event.key);
  if (key < 0 || event.ctrlKey || event.metaKey || event.altKey) return;
  event.preventDefault();
  const show = kiosk.show();
  const plan = planOf(show);
  if (plan?.kind === 'ballot' && !show.isStaffAsked) return kiosk.send({ kind: 'vote', choice: key });
  if (key === 1) pressFocused();
  else if (key === 0 || key === 2) moveFocus(key === 0 ? -1 : 1);
}

function targets(): HTMLElement[] {
  const scope = document.querySelector('.kiosk-dialog') ?? document;
  return [...scope.querySelectorAll<HTMLElement>('.kiosk-main button:not([disabled]), .kiosk-idle button, .kiosk-dialog button')];
}

/** With nothing chosen yet, the way on is. */
function pressFocused(): void {
  const list = targets();
  const focused = list.find((target) => target === document.activeElement);
  if (focused) focused.click();
  else mainOf(list)?.focus();
}

function moveFocus(by: number): void {
  const list = targets();
  const at = list.findIndex((target) => target === document.activeElement);
  if (at < 0) mainOf(list)?.focus();
  else list[(at + by + list.length) % list.length]?.focus();
}

function mainOf(list: readonly HTMLElement[]): HTMLElement | undefined {
  return list.find((target) => target.classList.contains('main')) ?? list[0];
}
