using System.Globalization;
using System.Text.RegularExpressions;
using EarlyWarning.Files.Cells;
using EarlyWarning.Files.Messages;
using EarlyWarning.Rules;
using NodaTime;

namespace EarlyWarning.Files.Letters;

/// <summary>
/// Compares a document that a person edited with what the register says: number, day, period and facts, and places that are still to be filled in. Other words
/// are the person's to choose. Paragraphs are paired by their likeness, so that one more or less, or one that moved, is found as such.
/// </summary>
internal sealed partial class LetterComparison
{
    /// <summary>Paragraphs that are less alike than this are different ones.</summary>
    private const double LeastLikeness = 0.3;

    /// <summary>A longer paragraph is none that gives the number of the letter.</summary>
    private const int LongestNumber = 40;

    private readonly LetterDocument letter;
    private readonly string[] expected;
    private readonly string[] found;
    private readonly string[] expectedWords;
    private readonly string[] foundWords;
    private readonly LetterPlaceOf[] places;
    private readonly int[] pairs;

    private LetterComparison(LetterDocument letter, IReadOnlyList<string> expected, IReadOnlyList<string> found)
    {
        this.letter = letter;
        this.expected = [.. expected];
        this.found = [.. found];
        expectedWords = [.. expected.Select(LetterContent.WordsOf)];
        foundWords = [.. found.Select(LetterContent.WordsOf)];
        places = [.. Enumerable.Range(0, this.expected.Length).Select(PlaceOf)];
        pairs = Pair();
    }

    /// <summary>What a paragraph of the register's text is.</summary>
    private enum LetterPlaceOf
    {
        Other,
        Number,
        Day,
        Period,
        Fact,
    }

    /// <summary>Names each difference.</summary>
    /// <param name="letter">What the register says.</param>
    /// <param name="expected">The paragraphs of a document that was written of it.</param>
    /// <param name="found">The paragraphs of the document that a person edited.</param>
    public static IReadOnlyList<Message> Differences(LetterDocument letter, IReadOnlyList<string> expected, IReadOnlyList<string> found) =>
        [.. new LetterComparison(letter, expected, found).Differences()];

    /// <summary>Returns the places of a text that are still to be filled in, each once.</summary>
    public static IReadOnlyList<string> Unfilled(IEnumerable<string> paragraphs) =>
        [.. paragraphs.SelectMany(text => Placeholder().Matches(text)).Select(match => match.Value).Distinct(StringComparer.Ordinal)];

    private IEnumerable<Message> Differences()
    {
        HashSet<int> told = [];
        bool isNumberTold = false;
        for (int i = 0; i < expected.Length; i++)
        {
            int at = pairs[i];
            if (places[i] == LetterPlaceOf.Other || (places[i] == LetterPlaceOf.Number && isNumberTold)) continue;
            if (at >= 0 ? SaysTheSame(i, foundWords[at]) : IsPeriodElsewhere(i)) continue;
            if (at >= 0) told.Add(at);
            isNumberTold |= places[i] == LetterPlaceOf.Number;
            string? text = at < 0 ? null : places[i] == LetterPlaceOf.Period && PeriodOf(foundWords[at]) is { Length: > 0 } period ? period : found[at];
            Message says = text is null ? LetterDocumentMessages.SaysNothing : LetterDocumentMessages.Says(text);
            yield return places[i] switch
            {
                LetterPlaceOf.Number => LetterDocumentMessages.NumberDiffers(says, letter.Number ?? LetterDocument.NumberToCome),
                LetterPlaceOf.Day => LetterDocumentMessages.DayDiffers(says, expected[i]),
                LetterPlaceOf.Period => LetterDocumentMessages.PeriodDiffers(says, PeriodOf(expectedWords[i])),
                LetterPlaceOf.Fact => LetterDocumentMessages.FactDiffers(says, expected[i]),
                LetterPlaceOf.Other => throw new InvalidOperationException("Other words are the person's."),
            };
        }

        foreach (int more in FurtherFacts().Where(told.Add)) yield return LetterDocumentMessages.FurtherFact(found[more]);
        foreach (string place in Unfilled(found.Where((_, at) => !told.Contains(at)))) yield return LetterDocumentMessages.Unfilled(place);
    }

    /// <summary>
    /// Paragraphs that stand among the facts, or right before or behind them, and are none of the register; as many as take the place of other words
    /// there, which a person worded anew, are none.
    /// </summary>
    private IEnumerable<int> FurtherFacts()
    {
        int first = Array.IndexOf(places, LetterPlaceOf.Fact), last = Array.LastIndexOf(places, LetterPlaceOf.Fact);
        if (first < 0) return [];
        int before = Array.FindLastIndex(pairs[..first], at => at >= 0), behind = Array.FindIndex(pairs, last + 1, at => at >= 0);
        int from = before < 0 ? -1 : pairs[before], to = behind < 0 ? found.Length : pairs[behind];
        int reworded = Enumerable.Range(before + 1, (behind < 0 ? expected.Length : behind) - before - 1)
            .Count(i => pairs[i] < 0 && places[i] != LetterPlaceOf.Fact);
        int[] unpaired = [.. Enumerable.Range(from + 1, Math.Max(0, to - from - 1)).Where(at => !pairs.Contains(at))];
        return unpaired.Take(Math.Max(0, unpaired.Length - reworded));
    }

    /// <summary>Returns whether a period, whose sentence is gone, stands in another one.</summary>
    private bool IsPeriodElsewhere(int i) =>
        places[i] == LetterPlaceOf.Period && foundWords.Any(words => PeriodOf(words) == PeriodOf(expectedWords[i]));

    private bool SaysTheSame(int i, string words) => places[i] switch
    {
        LetterPlaceOf.Number => words.Contains(LetterContent.WordsOf(letter.Number ?? LetterDocument.NumberToCome), StringComparison.Ordinal),
        LetterPlaceOf.Day => words == expectedWords[i] || (letter.Date is { } day && DayOf(words) == day),
        LetterPlaceOf.Period => words == expectedWords[i] || (PeriodOf(words) is { Length: > 0 } period && period == PeriodOf(expectedWords[i])),
        LetterPlaceOf.Fact or LetterPlaceOf.Other => words.TrimEnd('。', '.', ';') == expectedWords[i].TrimEnd('。', '.', ';'),
    };

    private LetterPlaceOf PlaceOf(int i)
    {
        string words = expectedWords[i];
        if (words.Contains(LetterContent.WordsOf(letter.Number ?? LetterDocument.NumberToCome), StringComparison.Ordinal)) return LetterPlaceOf.Number;
        if (words == LetterContent.WordsOf(letter.Date is { } day ? InChinese(day) : LetterDocument.DateToCome)) return LetterPlaceOf.Day;
        if (letter.Deadline is { } deadline && words == LetterContent.WordsOf(deadline))
            return PeriodOf(words).Length > 0 ? LetterPlaceOf.Period : LetterPlaceOf.Other;
        IEnumerable<string> facts = letter.Facts.Count > 0 ? letter.Facts : [LetterDocument.FactsToCome];
        return facts.Any(fact => words == LetterContent.WordsOf(fact)) ? LetterPlaceOf.Fact : LetterPlaceOf.Other;
    }

    /// <summary>
    /// Pairs each paragraph of the register's text with one that was found, or with none (-1), in their order, so that the pairs are as alike as can be.
    /// </summary>
    private int[] Pair()
    {
        double[,] best = new double[expected.Length + 1, found.Length + 1];
        double[,] alike = new double[expected.Length, found.Length];
        for (int i = expected.Length - 1; i >= 0; i--)
        {
            for (int j = found.Length - 1; j >= 0; j--)
            {
                alike[i, j] = Likeness(i, j);
                double paired = alike[i, j] >= LeastLikeness ? alike[i, j] + best[i + 1, j + 1] : 0;
                best[i, j] = Math.Max(paired, Math.Max(best[i + 1, j], best[i, j + 1]));
            }
        }

        int[] result = new int[expected.Length];
        Array.Fill(result, -1);
        for (int i = 0, j = 0; i < expected.Length && j < found.Length;)
        {
            if (alike[i, j] >= LeastLikeness && best[i, j] <= alike[i, j] + best[i + 1, j + 1]) result[i++] = j++;
            else if (best[i + 1, j] >= best[i, j + 1]) i++;
            else j++;
        }

        return result;
    }

    private double Likeness(int i, int j)
    {
        if (expectedWords[i] == foundWords[j]) return 1;
        bool isKind = places[i] switch
        {
            LetterPlaceOf.Number => foundWords[j].Length < LongestNumber && NumberOfLetter().IsMatch(foundWords[j]),
            LetterPlaceOf.Day => DayOf(foundWords[j]) is not null,
            LetterPlaceOf.Other or LetterPlaceOf.Period or LetterPlaceOf.Fact => false,
        };
        string toCome = places[i] switch
        {
            LetterPlaceOf.Number => LetterDocument.NumberToCome,
            LetterPlaceOf.Day => LetterDocument.DateToCome,
            LetterPlaceOf.Fact => LetterDocument.FactsToCome,
            LetterPlaceOf.Other or LetterPlaceOf.Period => "",
        };
        if (isKind || (toCome.Length > 0 && foundWords[j] == LetterContent.WordsOf(toCome))) return 0.9;
        return Dice(expectedWords[i], foundWords[j]);
    }

    /// <summary>The share of pairs of neighbouring characters that two texts have in common.</summary>
    private static double Dice(string one, string other)
    {
        if (one.Length < 2 || other.Length < 2) return 0;
        Dictionary<(char, char), int> counts = [];
        for (int i = 1; i < one.Length; i++) counts[(one[i - 1], one[i])] = counts.GetValueOrDefault((one[i - 1], one[i])) + 1;
        int common = 0;
        for (int i = 1; i < other.Length; i++)
        {
            if (counts.GetValueOrDefault((other[i - 1], other[i])) is not (> 0 and var left)) continue;
            counts[(other[i - 1], other[i])] = left - 1;
            common++;
        }

        return 2.0 * common / (one.Length + other.Length - 2);
    }

    private static string PeriodOf(string words) => Period().Match(words).Groups["period"].Value;

    /// <summary>Reads a paragraph that is a day and nothing else, in digits or in Chinese numerals.</summary>
    private static LocalDate? DayOf(string words)
    {
        if (Day().Match(words) is not { Success: true } match) return null;
        int? year = NumeralOf(match.Groups["year"].Value), month = NumeralOf(match.Groups["month"].Value), day = NumeralOf(match.Groups["day"].Value);
        if (year is not (>= 1990 and <= 9999) || month is not (>= 1 and <= 12) || day is not >= 1) return null;
        return day <= CalendarSystem.Iso.GetDaysInMonth(year.Value, month.Value) ? new LocalDate(year.Value, month.Value, day.Value) : null;
    }

    private static int? NumeralOf(string text)
    {
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int number)) return number;
        int[] digits = [.. text.Select(c => "〇一二三四五六七八九".IndexOf(c, StringComparison.Ordinal))];
        if (digits.All(digit => digit >= 0)) return digits.Aggregate(0, (value, digit) => (value * 10) + digit);
        if (text.IndexOf('十', StringComparison.Ordinal) is not (>= 0 and < 2 and var ten)) return null;
        int tens = ten == 0 ? 1 : digits[0], ones = ten == text.Length - 1 ? 0 : digits[^1];
        return tens >= 0 && ones >= 0 && text.Length - ten <= 2 ? (tens * 10) + ones : null;
    }

    private static string InChinese(LocalDate day) => string.Create(CultureInfo.InvariantCulture, $"{day.Year}年{day.Month}月{day.Day}日");

    [GeneratedRegex("【[^【】]*】", RegexOptions.NonBacktracking)]
    private static partial Regex Placeholder();

    [GeneratedRegex("起(?<period>[^内。；]{1,12})内", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Period();

    [GeneratedRegex("\\([0-9]{4}\\)[0-9]+号", RegexOptions.NonBacktracking)]
    private static partial Regex NumberOfLetter();

    [GeneratedRegex(
        "^(?<year>[0-9]{4}|[〇一二三四五六七八九]{4})年(?<month>[0-9]{1,2}|[一二三四五六七八九十]{1,2})月(?<day>[0-9]{1,2}|[一二三四五六七八九十]{1,3})日$",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Day();
}
