import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { fill, useCrewState, useCrewText, type PlayProps } from './use-crew.ts';

/** Who takes the calls of residents. */
const CALLS_ROLE = 'search';

/** One screen, several roles: who is looked at, and who is asked something. */
export function RoleTabs({ brief, picture, role, onRole }: PlayProps & { readonly onRole: (role: string) => void }) {
  const { taken } = useCrewState();
  const { w, name } = useCrewText();
  return (
    <ToggleButtonGroup className="crew-tabs" aria-label={w.role.label} selectionMode="single" disallowEmptySelection selectedKeys={[role]} onSelectionChange={(keys) => onRole(String([...keys][0]))} data-testid="roles">
      {brief.roles.map(({ id, names }) => {
        const openCount = picture.open.filter((question) => question.role === id).length;
        const callCount = id === CALLS_ROLE ? picture.calls.filter(({ answer }) => answer === null).length : 0;
        const isTaken = taken.includes(id);
        return (
          <ToggleButton key={id} id={id} className="crew-tab" isDisabled={!isTaken} data-testid={`role-${id}`}>
            {name(names)}
            {isTaken ? null : <small> {w.role.machine}</small>}
            {openCount === 0 ? null : <span className="crew-badge"><span aria-hidden="true">{openCount}</span><span className="visually-hidden">{fill(w.role.questions, { count: openCount })}</span></span>}
            {callCount === 0 ? null : <span className="crew-badge crew-badge-calls" data-testid="calls-open"><span aria-hidden="true">☎ {callCount}</span><span className="visually-hidden">{fill(w.role.calls, { count: callCount })}</span></span>}
          </ToggleButton>
        );
      })}
    </ToggleButtonGroup>
  );
}
