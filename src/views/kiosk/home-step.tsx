import { Button, Slider, SliderThumb, SliderTrack, ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { fill } from '../../i18n/fill.ts';
import type { KioskWords } from '../../i18n/kiosk/kiosk-words.ts';
import { FAMILY_KINDS, isLikeFamily, STOREY_RANGE, type FamilyKind, type Household } from '../../state/index.ts';
import { BigButton } from './big-button.tsx';
import { FamilyPicture } from './family-picture.tsx';
import { Towers } from './towers.tsx';
import { useKioskPage, useKioskWords, useShow } from './kiosk-context.ts';

export function HomeStep() {
  const { kiosk } = useKioskPage();
  const { words } = useKioskWords();
  const { storey, family } = useShow();
  const household = kiosk.household();
  return (
    <div className="kiosk-split">
      <section className="kiosk-panel">
        <h1>{words.home.title}</h1>
        <StoreyChoice storey={storey} />
        <ToggleButtonGroup className="families" aria-label={words.home.family} selectionMode="single" disallowEmptySelection selectedKeys={[family]} onSelectionChange={(keys) => kiosk.send({ kind: 'setFamily', family: [...keys][0] as FamilyKind })}>
          {FAMILY_KINDS.map((kind) => (
            <ToggleButton key={kind} id={kind} className="family" data-testid={`family-${kind}`}><FamilyPicture kind={kind} />{words.home.families[kind]}</ToggleButton>
          ))}
        </ToggleButtonGroup>
        <p className="kiosk-muted" data-testid="picked">{household === null ? words.waiting : fill(isLikeFamily(household, { storey, family }) ? words.home.picked : words.home.unlike, { asked: storey, storey: household.storey, people: peopleWords(household, words) })}</p>
        <BigButton look="main" onPress={() => kiosk.send({ kind: 'goOn' })} testId="go-on">{words.home.ready}</BigButton>
      </section>
      <Towers isOwnShown />
    </div>
  );
}

function StoreyChoice({ storey }: { readonly storey: number }) {
  const { kiosk } = useKioskPage();
  const { words } = useKioskWords();
  const set = (to: number): void => kiosk.send({ kind: 'setStorey', storey: to });
  return (
    <div className="storey-choice">
      <output className="storey-number" data-testid="storey">{fill(words.home.storey, { storey })}</output>
      <div className="storey-row">
        <Button className="big-button plain step-button" aria-label={words.home.down} onPress={() => set(storey - 1)} data-testid="storey-down">−</Button>
        <Slider className="storey-slider" aria-label={words.home.slider} minValue={STOREY_RANGE[0]} maxValue={STOREY_RANGE[1]} value={storey} onChange={(to) => set(to)}>
          <SliderTrack className="storey-track"><SliderThumb className="storey-thumb" /></SliderTrack>
        </Slider>
        <Button className="big-button plain step-button" aria-label={words.home.up} onPress={() => set(storey + 1)} data-testid="storey-up">+</Button>
      </div>
    </div>
  );
}

function peopleWords({ adultCount, childCount, elderCount }: Household, { home }: KioskWords): string {
  const parts = [[home.adults, adultCount], [home.children, childCount], [home.elders, elderCount]] as const;
  return parts.filter(([, count]) => count > 0).map(([template, count]) => fill(template, { count })).join(home.and);
}
