import type { ReactNode } from 'react';
import type { InspectorWords } from '../../i18n/inspector/inspector-words.ts';
import { useInspectorWords } from './use-inspected.ts';

export interface ValueRow {
  readonly name: keyof InspectorWords['value'];
  readonly value: ReactNode;
  readonly source: keyof Omit<InspectorWords['source'], 'label'>;
}

/** Values with their units and where each comes from. */
export function ValueList({ rows }: { readonly rows: readonly ValueRow[] }) {
  const { w } = useInspectorWords();
  return (
    <table className="values" data-testid="values">
      <tbody>
        {rows.map(({ name, value, source }) => (
          <tr key={name}>
            <th scope="row">{w.value[name]}</th>
            <td>{value}</td>
            <td className="muted value-source"><span className="visually-hidden">{w.source.label} </span>{w.source[source]}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
