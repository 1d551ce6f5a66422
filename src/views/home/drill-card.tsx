import { nameIn, type Language } from '../../i18n/index.ts';
import { HOME_WORDS } from '../../i18n/home/home-words.ts';
import { fill } from '../../i18n/fill.ts';
import type { ScenarioCard } from '../../scenario/scenario-card.ts';
import { cardPicture, GROUND, LANE, OBSTACLE_Y, PICTURE } from './card-picture.ts';

export interface DrillCardProps {
  readonly card: ScenarioCard;
  readonly href: string;
  /** Of the lesson that the file holds; null: it holds none. */
  readonly lessonHref: string | null;
  readonly language: Language;
}

const S_PER_MIN = 60;

export function DrillCard({ card, href, lessonHref, language }: DrillCardProps) {
  const w = HOME_WORDS[language];
  const count = card.hazards.length;
  return (
    <li className="drill-card" data-drill={card.id}>
      <Picture card={card} language={language} />
      <h3><a href={href} data-testid={`open-${card.id}`}>{nameIn(card.names, language)}</a></h3>
      {card.idea === null ? null : <p className="drill-idea">{nameIn(card.idea, language)}</p>}
      <ul className="drill-facts">
        <li>{fill(w.card.minutes, { minutes: Math.round(card.durationS / S_PER_MIN) })}</li>
        {card.storeyCount > 0 ? <li>{fill(w.card.storeys, { count: card.storeyCount })}</li> : null}
        <li>{count === 0 ? w.card.noHazard : count === 1 ? w.card.oneHazard : fill(w.card.hazards, { count })}</li>
        <li>{fill(w.card.starts, { time: card.startsAt })}</li>
        <li className="drill-level"><Level level={card.level} /> <span className="visually-hidden">{w.level.label}: </span>{w.level[card.level]}</li>
      </ul>
      {lessonHref === null || card.lessonOf === null ? null : <p className="drill-lesson"><a href={lessonHref} data-testid={`lesson-${card.id}`}>{w.card.lesson[card.lessonOf]} →</a></p>}
    </li>
  );
}

function Level({ level }: { readonly level: number }) {
  return (
    <svg viewBox="0 0 22 10" width="22" height="10" aria-hidden="true">
      {[1, 2, 3].map((each) => <rect key={each} x={(each - 1) * 8} y={7 - each * 2} width="5" height={3 + each * 2} className={each <= level ? 'level-on' : 'level-off'} />)}
    </svg>
  );
}

function Picture({ card, language }: { readonly card: ScenarioCard; readonly language: Language }) {
  const picture = cardPicture(card);
  const label = fill(HOME_WORDS[language].card.picture, {
    storeys: card.storeyCount, fires: card.fireStoreys.join(', '), canopies: Math.round(card.canopyFrac * 100), obstacles: card.laneObstacles.length,
  });
  return (
    <svg className={picture.isNight ? 'drill-picture night' : 'drill-picture'} viewBox={`0 0 ${PICTURE.width} ${PICTURE.height}`} role="img" aria-label={label}>
      <path className="picture-ground" d={GROUND} />
      <path className="picture-lane" d={LANE} />
      {picture.obstacles.map(({ x, isCar }, i) => (isCar ? <path key={i} className="picture-car" d={`M${x - 8} ${OBSTACLE_Y - 2}v-5l4 -4h8l4 4v5z`} /> : <path key={i} className="picture-bollard" d={`M${x} ${OBSTACLE_Y - 2}v-8`} />))}
      <path className="picture-tower" d={picture.tower} />
      <path className="picture-burning" d={picture.burning} />
      <path className="picture-windows" d={picture.windows} />
      <path className="picture-guards" d={picture.guards} />
      <path className="picture-canopies" d={picture.canopies} />
      <path className="picture-smoke" d={picture.smoke} />
      {picture.flames.map(({ x, y }, i) => <path key={i} className="picture-flame" d={`M${x} ${y}c-9 0 -11 -8 -6 -13c1 3 3 3 3 1c-1 -5 1 -9 5 -12c0 5 7 7 7 15c0 6 -4 9 -9 9z`} />)}
    </svg>
  );
}
