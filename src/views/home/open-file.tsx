import { Button, FileTrigger } from 'react-aria-components';
import type { HomeWords } from '../../i18n/home/home-words.ts';

export interface OpenFileProps {
  readonly w: HomeWords;
  readonly notice: string | null;
  readonly onFile: (file: File) => void;
}

/** A drill or a recording of one's own: dropped anywhere on the page, or chosen here. */
export function OpenFile({ w, notice, onFile }: OpenFileProps) {
  return (
    <section className="own-file" aria-labelledby="own-title">
      <h2 id="own-title">{w.own.title}</h2>
      <p>{w.own.text}</p>
      <FileTrigger acceptedFileTypes={['.jsonc', '.json']} onSelect={(list) => { if (list?.[0]) onFile(list[0]); }}>
        <Button className="button" data-testid="open-file">{w.own.choose}</Button>
      </FileTrigger>
      {notice === null ? null : <p className="notice" role="alert">{notice}</p>}
    </section>
  );
}
