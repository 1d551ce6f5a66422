/** The report begins where a screen of this height ends. @param id  a part of it */
export function goToReport(id: 'report' | 'report-water' = 'report'): void {
  const report = document.getElementById(id) ?? document.getElementById('report');
  report?.scrollIntoView({ block: 'start' });
  report?.focus({ preventScroll: true });
}
