/**
 * Teams' colours and sizes as a host configuration for `adaptivecards`, near enough to judge a card by:
 * as the Agents Playground draws them, pale good and warning included.
 */

export type Theme = 'light' | 'dark';

const light = {
  page: '#f5f5f5',
  card: '#ffffff',
  text: '#242424',
  subtle: '#616161',
  accent: '#6264a7',
  good: '#92c353',
  warning: '#f8d22a',
  attention: '#c4314b',
  emphasis: '#f5f5f5',
  warningBack: '#ffe0b0',
};

const dark: typeof light = {
  page: '#1f1f1f',
  card: '#292929',
  text: '#ffffff',
  subtle: '#adadad',
  accent: '#7f85f5',
  good: '#92c353',
  warning: '#f8d22a',
  attention: '#f9526b',
  emphasis: '#1f1f1f',
  warningBack: '#463100',
};

export const colours = { light, dark } as const;

const containerStyle = (theme: Theme, background: string) => {
  const palette = colours[theme];
  const pair = (colour: string, subtle = colour) => ({ default: colour, subtle });
  return {
    backgroundColor: background,
    foregroundColors: {
      default: pair(palette.text, palette.subtle),
      accent: pair(palette.accent),
      good: pair(palette.good),
      warning: pair(palette.warning),
      attention: pair(palette.attention),
      dark: pair(palette.text),
      light: pair(palette.subtle),
    },
  };
};

/** The host configuration for `theme`; buttons wrap as they do in Teams. */
export const hostConfig = (theme: Theme): object => ({
  fontFamily: '"Segoe UI", "Noto Sans", "DejaVu Sans", sans-serif',
  supportsInteractivity: true,
  fontSizes: { small: 12, default: 14, medium: 16, large: 18, extraLarge: 24 },
  lineHeights: { small: 16, default: 20, medium: 22, large: 24, extraLarge: 32 },
  fontWeights: { lighter: 300, default: 400, bolder: 600 },
  spacing: { none: 0, small: 4, default: 8, medium: 12, large: 16, extraLarge: 24, padding: 12 },
  separator: { lineThickness: 1, lineColor: theme === 'light' ? '#e1dfdd' : '#484644' },
  actions: {
    maxActions: 6,
    spacing: 'default',
    buttonSpacing: 8,
    showCard: { actionMode: 'inline' },
    actionsOrientation: 'horizontal',
    actionAlignment: 'left',
  },
  containerStyles: {
    default: containerStyle(theme, colours[theme].card),
    emphasis: containerStyle(theme, colours[theme].emphasis),
    warning: containerStyle(theme, colours[theme].warningBack),
    accent: containerStyle(theme, colours[theme].emphasis),
    good: containerStyle(theme, colours[theme].emphasis),
    attention: containerStyle(theme, colours[theme].emphasis),
  },
  inputs: {
    label: {
      inputSpacing: 'small',
      requiredInputs: { weight: 'bolder', suffix: ' *', suffixColor: 'attention' },
      optionalInputs: { weight: 'bolder' },
    },
    errorMessage: { color: 'attention', spacing: 'small', weight: 'bolder' },
  },
});
