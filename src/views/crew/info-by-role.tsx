import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { INFO_PARTS, type KnownBrief, type KnownPicture } from '../../drill/index.ts';
import { fill, useCrew, useCrewState, useCrewText } from './use-crew.ts';

/** The instructor gives each role what it is to know, and takes it away. */
export function InfoByRole({ brief, picture }: { readonly brief: KnownBrief; readonly picture: KnownPicture }) {
  const crew = useCrew();
  const { taken } = useCrewState();
  const { w, name } = useCrewText();
  return (
    <>
      <p className="small-print">{w.info.hint}</p>
      {brief.roles.filter(({ id }) => taken.includes(id)).map(({ id, names }) => {
        const shown = INFO_PARTS.filter((part) => !(picture.hidden[id] ?? []).includes(part));
        return (
          <div key={id} className="info-role">
            <strong>{name(names)}</strong>
            <ToggleButtonGroup
              className="info-parts" selectionMode="multiple" aria-label={fill(w.info.of, { role: name(names) })} selectedKeys={shown}
              onSelectionChange={(keys) => {
                for (const part of INFO_PARTS) if (keys.has(part) !== shown.includes(part)) crew.give({ kind: 'show', role: id, of: part, isShown: keys.has(part) });
              }}
            >
              {INFO_PARTS.map((part) => <ToggleButton key={part} id={part} className="info-part" data-testid={`show-${id}-${part}`}><span aria-hidden="true">{shown.includes(part) ? '✓' : '✕'}</span> {w.info[part]}</ToggleButton>)}
            </ToggleButtonGroup>
          </div>
        );
      })}
    </>
  );
}
