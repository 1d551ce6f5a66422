/** The report begins where a screen of this height ends. */
export function goToReport(): void {
  const report = document.getElementById('report');
  report?.scrollIntoView({ block: 'start' });
  report?.focus({ preventScroll: true });
}
