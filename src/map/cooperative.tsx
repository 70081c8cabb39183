import type { Map as LeafletMap } from 'leaflet';
import { useEffect, useState } from 'react';
import { messages } from '#messages/interface.ts';

/** Milliseconds for which a hint stands. */
const HINT_FOR = 1400;

/**
 * Makes a map in somebody else's page let that page scroll: the wheel zooms only with Ctrl or Cmd, one finger scrolls
 * the page and two move the map. Says so when a reader tries. A mouse drags the map as ever, also where a screen has both:
 * what may be dragged is decided as each pointer comes down, and the style sheet lets fingers through before that.
 */
export function Cooperative({ map }: { readonly map: LeafletMap }) {
  const [hint, setHint] = useState<string>();
  useEffect(() => {
    const container = map.getContainer();
    // Round the map: it hears of a hand before anything of the map does, and only of one that is meant for it.
    const around = container.parentElement ?? container;
    const isOnMap = ({ target }: Event) => target instanceof Node && container.contains(target);
    const onPointer = ({ pointerType }: PointerEvent) => {
      if (pointerType === 'touch') map.dragging.disable();
      else map.dragging.enable();
    };
    let timer: ReturnType<typeof setTimeout> | undefined;
    const say = (text: string) => {
      clearTimeout(timer);
      setHint(text);
      timer = setTimeout(() => setHint(undefined), HINT_FOR);
    };
    const onWheel = (event: WheelEvent) => {
      if (event.ctrlKey || event.metaKey || !isOnMap(event)) return;
      // Leaflet would keep the page from scrolling.
      event.stopPropagation();
      say(messages.useCtrl(/Mac/.test(navigator.userAgent) ? '⌘' : 'Ctrl'));
    };
    const onTouch = (event: TouchEvent) => {
      if (event.touches.length === 1) say(messages.useTwoFingers);
    };
    around.addEventListener('pointerdown', onPointer, { capture: true });
    around.addEventListener('wheel', onWheel, { capture: true, passive: true });
    container.addEventListener('touchmove', onTouch, { passive: true });
    return () => {
      clearTimeout(timer);
      around.removeEventListener('pointerdown', onPointer, { capture: true });
      around.removeEventListener('wheel', onWheel, { capture: true });
      container.removeEventListener('touchmove', onTouch);
    };
  }, [map]);
  return (
    <p className={hint ? 'map-hint is-shown' : 'map-hint'} aria-hidden="true">
      {hint}
    </p>
  );
}
