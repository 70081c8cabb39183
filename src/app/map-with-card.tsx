import { StopCard } from '../ui/stop-card.tsx';
import { MapStage } from './map-stage.tsx';
import type { Guide, Live } from './use-guide.ts';

interface Props {
  readonly guide: Guide;
  /** See `MapStage`. */
  readonly sketch: string;
  readonly live: Live | undefined;
}

/** The map with the card of the stop on it, as page and embed have them. */
export function MapWithCard({ guide, sketch, live }: Props) {
  const { mapData, onMap, overview, chooseStop, shownData, shown, cardOpen, playback } = guide;
  return (
    <>
      <MapStage
        mapData={mapData}
        onMap={onMap}
        overview={overview}
        chooseStop={chooseStop}
        sketch={sketch}
        live={live}
      />
      <StopCard visit={shownData.visit} link={shown.link} open={cardOpen} onLook={playback.stop} />
    </>
  );
}
