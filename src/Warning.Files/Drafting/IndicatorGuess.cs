using EarlyWarning.Files.Cells;
using EarlyWarning.Files.Tables;
using EarlyWarning.Rules;
using EarlyWarning.Rules.Text;

namespace EarlyWarning.Files.Drafting;

/// <summary>
/// Guesses which indicators columns and lists deliver: by their names and titles, by what the file, the sheet and the title above the table say, by unit and
/// range. A name that is only similar maps nothing; it is told as a hint.
/// </summary>
internal sealed class IndicatorGuess(IndicatorCatalog catalog)
{
    // The share of figures that may lie outside of the range: a typing error is no other indicator.
    private const double FewOutside = 0.1;

    private const double FewestFigures = 0.25;

    private readonly Candidate[] candidates = [.. catalog.Indicators.Select(indicator => new Candidate(indicator))];

    /// <summary>Returns the indicators of a kind that a column may deliver, the likeliest first.</summary>
    /// <param name="header">The header as it is written.</param>
    /// <param name="context">What the file, the sheet and the title say, folded.</param>
    /// <param name="content">The cells.</param>
    /// <param name="kind">The kind.</param>
    /// <param name="fullName">The header with what stands above it; null where nothing does.</param>
    public IReadOnlyList<IndicatorMatch> Of(string header, string context, ColumnContent content, IndicatorKind kind, string? fullName = null)
    {
        HeaderName read = HeaderName.Of(header);
        CellUnit? unit = read.Unit ?? content.Unit;
        bool isPercent = read.Text.EndsWith("(%)", StringComparison.Ordinal);
        string bare = isPercent ? read.Text[..^"(%)".Length] : read.Bare;
        string[] names = [.. new[] { header, bare, fullName ?? "", HeaderName.Of(fullName ?? "").Bare }.Select(HeaderText.Fold).Where(name => name.Length > 0)
            .Distinct(StringComparer.Ordinal)];
        double scale = isPercent && content.Percents < 0.5 ? 0.01 : 1;
        List<IndicatorMatch> matches = [];
        foreach (Candidate candidate in this.candidates.Where(candidate => candidate.Indicator.Kind == kind))
        {
            double score = names.Max(name => candidate.Score(name, context));
            if (score > 0 && Fits(candidate.Indicator, unit, content, scale)) matches.Add(new IndicatorMatch(candidate.Indicator, score, scale));
        }

        return [.. matches.OrderByDescending(match => match.Score)];
    }

    /// <summary>Returns the indicator whose name is similar to that of a column, or null.</summary>
    public Indicator? Near(string header)
    {
        string name = HeaderText.Split(header).Name;
        if (name.Length < 2) return null;
        Indicator? part = catalog.Indicators.FirstOrDefault(indicator => NamesOf(indicator)
            .Any(known => known.Contains(name, StringComparison.Ordinal) || (known.Length > 2 && name.Contains(known, StringComparison.Ordinal))));
        if (part is not null) return part;
        return Suggestion.Nearest(name, catalog.Indicators.SelectMany(NamesOf)) is { } nearest
            ? catalog.Indicators.First(indicator => NamesOf(indicator).Contains(nearest, StringComparer.Ordinal)) : null;
    }

    /// <summary>Returns the events that a list of cases may be, the likeliest first.</summary>
    /// <param name="parts">The names of the file and the sheet and the titles above the table, folded, each by itself.</param>
    /// <param name="headers">The headers of the columns, folded.</param>
    public IReadOnlyList<IndicatorMatch> EventsOf(IReadOnlyList<string> parts, IReadOnlyList<string> headers) =>
    [
        .. this.candidates.Where(candidate => candidate.Indicator.Kind == IndicatorKind.Event)
            .Select(candidate => new IndicatorMatch(candidate.Indicator, candidate.ListScore(parts, headers), 1))
            .Where(match => match.Score >= IndicatorMatch.Possible)
            .OrderByDescending(match => match.Score),
    ];

    /// <summary>Returns the measures that the figures of a whole table may be, by what stands around them, the likeliest first.</summary>
    /// <param name="parts">The words beside the months in the header, sheet, titles and file, folded.</param>
    /// <param name="content">The figures.</param>
    public IReadOnlyList<IndicatorMatch> MeasuresOf(IReadOnlyList<string> parts, ColumnContent content) =>
    [
        .. this.candidates.Where(candidate => candidate.Indicator.Kind == IndicatorKind.Measure && Fits(candidate.Indicator, content.Unit, content, 1))
            .Select(candidate => new IndicatorMatch(candidate.Indicator, candidate.TableScore(parts), 1))
            .Where(match => match.Score >= IndicatorMatch.Possible)
            .OrderByDescending(match => match.Score),
    ];

    /// <summary>Returns the measures that share a whole word with what stands around a table: 欠薪 leaves 欠薪月数, 欠薪人数 and 欠薪金额.</summary>
    public IReadOnlyList<Indicator> MeasuresAround(IReadOnlyList<string> parts) =>
        [.. this.candidates.Where(candidate => candidate.Indicator.Kind == IndicatorKind.Measure && candidate.IsAround(parts))
            .Select(candidate => candidate.Indicator)];

    /// <summary>Returns whether the unit and the cells of a column may be those of an indicator.</summary>
    public bool Fits(Indicator indicator, string header, ColumnContent content) => Fits(indicator, HeaderName.Of(header).Unit ?? content.Unit, content, 1);

    /// <summary>Returns how well a header says what the number of an event is: 2 as its title says it, 1 by its unit, 0 not at all.</summary>
    public static int NumberFit(Indicator happening, string folded)
    {
        string said = HeaderText.Fold(HeaderText.Split(happening.Title).InBrackets);
        if (said.Length > 0 && (folded.Contains(said, StringComparison.Ordinal) || said.Contains(folded, StringComparison.Ordinal)
            && folded.Length >= 2)) return 2;
        return UnitHas(happening.Unit, folded) ? 1 : 0;
    }

    private static bool UnitHas(string? unit, string folded) => unit switch
    {
        "people" => folded.Contains("人数", StringComparison.Ordinal) || folded is "people" or "人",
        "CNY" => ColumnWords.HasAny(folded, ["金额", "标的", "罚款", "款额", "数额"]),
        "day" => ColumnWords.HasAny(folded, ["天数", "日数", "间隔"]),
        _ => false,
    };

    private static bool Fits(Indicator indicator, CellUnit? unit, ColumnContent content, double scale)
    {
        if (indicator.Kind == IndicatorKind.Attribute) return FitsType(indicator, content);
        if (unit is not null && indicator.Unit is { } own && CellUnit.TryFind(own, out CellUnit? expected))
        {
            if (unit.PowerTo(expected) is not { } power) return false;
            scale *= Math.Pow(10, power);
        }

        if (content.IsEmpty) return true;
        if (content.Figures.Count < content.Filled * FewestFigures) return false;
        int outside = content.Figures.Count(figure => !indicator.Range.Contains(figure * scale));
        return outside <= FewOutside * content.Figures.Count;
    }

    private static bool FitsType(Indicator indicator, ColumnContent content) => content.IsEmpty || indicator.Type switch
    {
        AttributeType.Number => content.IsFigures && !content.IsNumbersOfThings,
        AttributeType.Date => content.IsDates,
        AttributeType.Flag => content.Flags >= 0.8,
        _ => true,
    };

    private static IEnumerable<string> NamesOf(Indicator indicator) =>
        indicator.Aliases.Prepend(indicator.Id).Append(indicator.Title).Where(name => name.Length > 0);

    /// <summary>An indicator and its names, folded.</summary>
    private sealed class Candidate
    {
        private const int FewestDigits = 4;

        private readonly string[] names;
        private readonly string title;
        private readonly string source;

        public Candidate(Indicator indicator)
        {
            Indicator = indicator;
            this.title = HeaderText.Fold(HeaderText.Split(indicator.Title).Name);
            this.source = HeaderText.Fold(indicator.Source ?? "");
            this.names = [.. indicator.Aliases.Append(indicator.Id).Select(HeaderText.Fold).Append(HeaderText.Fold(indicator.Title)).Append(this.title)
                .Where(name => name.Length > 1).Distinct(StringComparer.Ordinal)];
        }

        public Indicator Indicator { get; }

        /// <summary>Returns how well a header names the indicator, from 0 to 1.</summary>
        public double Score(string header, string context)
        {
            double best = 0;
            if (header.StartsWith("涉及", StringComparison.Ordinal)) header = header["涉及".Length..].Replace("职工", "", StringComparison.Ordinal);
            string bare = HeaderText.WithoutFillers(header);
            foreach (string name in this.names)
            {
                if (header == name) return 1;
                if (header.Length >= 2 && HeaderText.WithoutFillers(name) == bare && bare.Length >= 2) best = Math.Max(best, IndicatorMatch.Likely + 0.1);
                else if (header.Length >= 2 && context.Length > 0 && (HeaderText.CompletesTo(header, name, context) || bare.Length >= 2
                    && HeaderText.CompletesTo(bare, name, context))) best = Math.Max(best, IndicatorMatch.Likely);
                else if (header.Length >= 4 && name.EndsWith(header, StringComparison.Ordinal)) best = Math.Max(best, IndicatorMatch.Likely);
                else if (name.Length >= 4 && header.Contains(name, StringComparison.Ordinal)) best = Math.Max(best, IndicatorMatch.Possible);
            }

            return best;
        }

        /// <summary>Returns whether a name of it begins or ends with what stands around a table.</summary>
        public bool IsAround(IReadOnlyList<string> parts) => parts.Any(part => part.Length >= 2
            && this.names.Any(name => name.StartsWith(part, StringComparison.Ordinal) || name.EndsWith(part, StringComparison.Ordinal)));

        /// <summary>Returns how well what stands around a table says that its figures are this measure.</summary>
        public double TableScore(IReadOnlyList<string> parts)
        {
            if (parts.Any(part => this.names.Contains(part, StringComparer.Ordinal))) return 1;
            return parts.Any(part => this.names.Any(name => name.Length >= 3 && part.Contains(name, StringComparison.Ordinal))) ? IndicatorMatch.Likely + 0.1
                : 0;
        }

        /// <summary>Returns how well what stands around a list, and its columns, say that each of its rows is one of this event.</summary>
        public double ListScore(IReadOnlyList<string> parts, IReadOnlyList<string> headers)
        {
            double score = parts.Count == 0 ? 0 : parts.Max(PartScore);
            if (score == 0) return 0;
            bool said = headers.Any(header => NumberFit(Indicator, header) == 2), unitFits = headers.Any(header => UnitHas(Indicator.Unit, header));
            if (said) score += 0.25;
            else if (unitFits) score += 0.05;
            else if (Indicator.Unit == "day") score -= 0.4; // a span is told by its column alone
            return score;
        }

        private static string NumberIn(string text)
        {
            int start = text.AsSpan().IndexOfAnyInRange('0', '9');
            int end = start;
            while (end >= 0 && end < text.Length && char.IsAsciiDigit(text[end])) end++;
            return end - start >= FewestDigits ? text[start..end] : "";
        }

        private double PartScore(string part)
        {
            // A hotline is told by its number: a list of 12333 is none of 12351, whatever else they share.
            string number = NumberIn(part), own = NumberIn(this.title);
            if (number.Length > 0 && own.Length > 0 && number != own) return 0;
            string called = string.Concat(part.Where(c => !char.IsAsciiDigit(c)));
            if (this.names.Contains(part, StringComparer.Ordinal) || (this.title.Length >= 3 && part.Contains(this.title, StringComparison.Ordinal))) return 1;
            if (this.names.Any(name => name.Length >= 3 && part.Contains(name, StringComparison.Ordinal))) return 0.9;
            if (called.Length >= 3 && this.names.Any(name => name.Contains(called, StringComparison.Ordinal))) return 0.8;
            string words = string.Concat(part.Where(c => !char.IsAsciiLetter(c))); // English words such as report are in many names
            int shared = this.names.Max(name => HeaderText.LongestShared(words, name));
            if (shared >= 4) return 0.7;
            return number.Length > 0 && number == own ? 0.7 : this.source.Length >= 2 && part.Contains(this.source, StringComparison.Ordinal) ? 0.5
                : shared >= 2 ? 0.35 : 0;
        }
    }
}

/// <summary>An indicator that a column or a list may deliver.</summary>
/// <param name="Indicator">The indicator.</param>
/// <param name="Score">How sure it is: 1 where the name is the same.</param>
/// <param name="Scale">The factor that a scan cannot find itself: that of percent in the header.</param>
internal readonly record struct IndicatorMatch(Indicator Indicator, double Score, double Scale)
{
    /// <summary>From here on nobody need be asked.</summary>
    public const double Certain = 0.95;

    /// <summary>From here on it is mapped, with a word on how it was found.</summary>
    public const double Likely = 0.7;

    /// <summary>From here on it is asked; below it is nothing.</summary>
    public const double Possible = 0.5;

    /// <summary>Two that are nearer to each other than this are told apart by a person alone.</summary>
    public const double Close = 0.21;
}
