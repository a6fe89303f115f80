import type { PageStory } from './story-page.ts';

/** What stands on the slides besides the stories. */
export interface SlideFrame {
  title: string;
  /** Above the title: the site, the day. */
  kicker: string;
  /** Who made the file, as it says of itself. */
  author: string;
  /** At the foot of each slide. */
  foot: string;
  /** For the speaker of the first slide; empty on a leave-behind. */
  notes: string;
}

/** One slide of a story. */
export interface StorySlide {
  story: PageStory;
  /** For the speaker; empty on a leave-behind. */
  notes: string;
}

/** Colours of the site on white, without `#`, as the format wants them. */
const colours = { ink: '1B1F23', soft: '535A61', accent: '1B6A58' } as const;
const fonts = { serif: 'Georgia', sans: 'Calibri' } as const;

/**
 * Stories as slides for PowerPoint: a front slide, then one for each story. What only a speaker reads stands in the speaker's notes.
 *
 * @returns the file
 */
export async function kitSlides(frame: SlideFrame, stories: readonly StorySlide[]): Promise<Blob> {
  const { default: Pptx } = await import('pptxgenjs');
  const deck = new Pptx();
  deck.layout = 'LAYOUT_WIDE';
  deck.title = frame.title;
  deck.author = frame.author;
  deck.company = frame.author;
  const front = deck.addSlide();
  front.addText(frame.kicker, { ...box(0.9, 0.4), fontSize: 14, color: colours.soft, fontFace: fonts.sans });
  front.addText(frame.title, { ...box(1.3, 1.2), fontSize: 36, bold: true, color: colours.ink, fontFace: fonts.serif });
  front.addText(
    stories.map(({ story }, index) => ({
      text: `${index + 1}. ${story.title}`,
      options: { breakLine: true, paraSpaceAfter: 8 },
    })),
    { ...box(2.7, 3.6), fontSize: 20, color: colours.ink, fontFace: fonts.sans, valign: 'top', fit: 'shrink' },
  );
  addFoot(front, frame.foot);
  if (frame.notes) front.addNotes(frame.notes);
  for (const { story, notes } of stories) {
    const slide = deck.addSlide();
    const ended = story.outcome ? ` · ${story.outcome.name}` : '';
    slide.addText(`${story.kicker}${ended}`, {
      ...box(0.45, 0.35),
      fontSize: 14,
      color: colours.soft,
      fontFace: fonts.sans,
    });
    slide.addText(story.title, {
      ...box(0.8, 0.95),
      fontSize: 26,
      bold: true,
      color: colours.ink,
      fontFace: fonts.serif,
      valign: 'top',
      fit: 'shrink',
    });
    slide.addText(story.summary, {
      ...box(1.75, 0.85),
      fontSize: 16,
      color: colours.soft,
      fontFace: fonts.sans,
      valign: 'top',
      fit: 'shrink',
    });
    slide.addText(
      story.rows.flatMap(({ name, value }) => [
        { text: name, options: { bold: true, color: colours.accent, breakLine: true } },
        { text: value, options: { breakLine: true, paraSpaceAfter: 8 } },
      ]),
      { ...box(2.65, 4.1), fontSize: 14, color: colours.ink, fontFace: fonts.sans, valign: 'top', fit: 'shrink' },
    );
    addFoot(slide, `${frame.foot} · ${story.address}`);
    if (notes) slide.addNotes(notes);
  }
  return (await deck.write({ outputType: 'blob' })) as Blob;
}

/** A box across a slide of 13.33 × 7.5 inches. */
function box(y: number, h: number) {
  return { x: 0.7, y, w: 11.9, h, margin: 0 };
}

function addFoot(slide: { addText: (text: string, options: object) => unknown }, text: string): void {
  slide.addText(text, { ...box(6.95, 0.3), fontSize: 10, color: colours.soft, fontFace: fonts.sans });
}
