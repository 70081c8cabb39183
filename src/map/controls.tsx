import type { Map as LeafletMap, PointExpression } from 'leaflet';
import { type ReactNode, useEffect, useState } from 'react';
import { messages } from '#messages/interface.ts';
import { project } from '../geo/mercator.ts';
import { moveTo } from './camera.tsx';

/** How far one press moves the map, in pixels. */
const STRIDE = 140;

const DIRECTIONS: readonly (readonly [name: keyof typeof messages.pan, by: PointExpression, path: string])[] =
  [
    ['up', [0, -STRIDE], 'M6 14l6-6 6 6'],
    ['left', [-STRIDE, 0], 'M14 6l-6 6 6 6'],
    ['right', [STRIDE, 0], 'M10 6l6 6-6 6'],
    ['down', [0, STRIDE], 'M6 10l6 6 6-6'],
  ];

/**
 * Zooming, the way back to the whole (`children`), and moving the map without dragging it (WCAG 2.5.7). Beside the map and not
 * in it, so that a press on a button is never the start of a drag.
 */
export function Controls({ map, children }: { readonly map: LeafletMap; readonly children?: ReactNode }) {
  const [panning, setPanning] = useState(false);
  // Names keep clear of them; see use-seen.ts.
  useEffect(() => {
    map.fire('cover');
  }, [map, panning]);
  const zoomBy = (levels: number) => {
    const zoom = Math.min(Math.max(map.getZoom() + levels, map.getMinZoom()), map.getMaxZoom());
    const { lng, lat } = map.getCenter();
    moveTo(map, { centre: project([lng, lat]), zoom }, true, 0.25);
  };
  return (
    <div className="map-controls">
      <div className="map-buttons">
        <button type="button" title={messages.zoomIn} onClick={() => zoomBy(1)}>
          <span className="visually-hidden">{messages.zoomIn}</span>
          <Sign path="M12 6v12M6 12h12" />
        </button>
        <button type="button" title={messages.zoomOut} onClick={() => zoomBy(-1)}>
          <span className="visually-hidden">{messages.zoomOut}</span>
          <Sign path="M6 12h12" />
        </button>
        {children}
        <button
          type="button"
          title={messages.moveMap}
          aria-expanded={panning}
          onClick={() => setPanning(!panning)}
        >
          <span className="visually-hidden">{messages.moveMap}</span>
          <Sign path="M12 3v18M3 12h18M9.5 5.5L12 3l2.5 2.5M9.5 18.5L12 21l2.5-2.5M5.5 9.5L3 12l2.5 2.5M18.5 9.5L21 12l-2.5 2.5" />
        </button>
      </div>
      {panning && (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset is for form controls
        <div className="map-pad" role="group" aria-label={messages.moveMap}>
          {DIRECTIONS.map(([name, by, path]) => (
            <button
              key={name}
              type="button"
              className={`pan-${name}`}
              title={messages.pan[name]}
              onClick={() => map.panBy(by)}
            >
              <span className="visually-hidden">{messages.pan[name]}</span>
              <Sign path={path} />
            </button>
          ))}
        </div>
      )}
    </div>
  );
}

/** The sign of the way back to the whole. */
export const WholeSign = () => <Sign path="M4 9V4h5M20 9V4h-5M4 15v5h5M20 15v5h-5" />;

function Sign({ path }: { readonly path: string }) {
  return (
    <svg className="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d={path} />
    </svg>
  );
}
