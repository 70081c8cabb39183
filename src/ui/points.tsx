import type { Claim, Visit } from '../visit/visit.ts';
import { Fact } from './fact.tsx';
import { inTongue } from './in-tongue.ts';

/** What is said, point by point, each as what it is. */
export function Points({ visit, claims }: { visit: Visit; claims: readonly Claim<string>[] }) {
  const own = inTongue(visit.language);
  return (
    <ul className="points">
      {/* By their places: a visit or a stop may say something twice. */}
      {claims.map(({ value, basis }, place) => (
        <li key={place} dir={own.dir}>
          <Fact basis={basis} visit={visit}>
            <span {...own}>{value}</span>
          </Fact>
        </li>
      ))}
    </ul>
  );
}
