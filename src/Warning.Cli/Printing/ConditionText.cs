using System.Globalization;
using System.Text;
using EarlyWarning.Cli.Messages;
using EarlyWarning.Rules;

namespace EarlyWarning.Cli.Printing;

/// <summary>Puts a simple condition with its value in a few words: what is compared, the number, the threshold, period and department.</summary>
internal sealed class ConditionText(IndicatorCatalog catalog, MessageLanguage language)
{
    private const double LargestShown = 1e15;
    private const int Decimals = 4;

    public Message Of(Explanation condition)
    {
        Explanation? part = condition.Margin is null ? null : condition.Parts.FirstOrDefault(side => !IsLiteral(side));
        string text = Named(condition);
        if (part is null) return ExplainMessages.Condition(text, ValueOf(condition.Value, null), null, OriginOf(condition));
        bool isPlain = condition.Parts.Skip(1).All(IsLiteral);
        Message value = ValueOf(condition.Margin!.Value, part.Unit);
        if (part.IsApproximate) value = AmountMessages.About(value);
        return ExplainMessages.Condition(
            text, value, isPlain ? null : ExplainMessages.Limit(ValueOf(condition.Margin.Threshold, part.Unit)), OriginOf(part));
    }

    /// <summary>Returns several conditions, one after the other.</summary>
    public Message Of(IEnumerable<Explanation> conditions) => conditions.Select(Of).Distinct().Aggregate(ExplainMessages.Both);

    /// <summary>Returns a value with its unit, rounded to four decimals.</summary>
    private static Message ValueOf(object? value, string? unit) => value switch
    {
        double number when Math.Abs(number) < LargestShown && unit == "CNY" => AmountMessages.Yuan((decimal)number),
        double number when Math.Abs(number) < LargestShown =>
            AmountMessages.Of(Math.Round((decimal)number, Decimals), unit is null ? null : RuleWords.UnitInWords(unit)),
        bool truth => RuleWords.YesOrNo(truth),
        null => TestScreenMessages.Unknown,
        _ => ExplainMessages.Plain(string.Create(CultureInfo.InvariantCulture, $"{value}")),
    };

    private Message? OriginOf(Explanation part)
    {
        string? period = Below(part).Select(each => each.Period).FirstOrDefault(each => each is not null), source = SourceOf(part);
        return (period, source) switch
        {
            (null, null) => null,
            ({ } when, null) => ExplainMessages.PeriodOnly(Told(when)),
            (null, { } who) => ExplainMessages.SourceOnly(who),
            ({ } when, { } who) => ExplainMessages.Origin(Told(when), who),
        };
    }

    /// <summary>Returns the departments of the indicators that a part reads, or the feed.</summary>
    private string? SourceOf(Explanation part)
    {
        string[] departments = [.. Below(part).SelectMany(each => NamesIn(each.Text)).Distinct().Select(name => catalog.TryGet(name, out Indicator? found) ? found.Source : null).OfType<string>().Distinct()];
        return departments.Length > 0 ? string.Join(language == MessageLanguage.Chinese ? "、" : ", ", departments) : Below(part).Select(each => each.Feed).FirstOrDefault(each => each is not null);
    }

    private string Told(string period) => period.Split('/') is [var first, var last] ? ExplainMessages.FirstToLast(first, last).ToString(language) : period;

    /// <summary>
    /// Returns a condition as the rule writes it, with what its lets stand for, and in Chinese with the aliases of its indicators in place of their ids.
    /// </summary>
    private string Named(Explanation condition)
    {
        string text = condition.Text;
        Dictionary<string, string> lets = Below(condition).Where(each => each.LetName is not null).DistinctBy(each => each.LetName).ToDictionary(each => each.LetName!, each => each.Text);
        return Replaced(Replaced(text, lets.GetValueOrDefault), AliasOf);
    }

    private string? AliasOf(string name) =>
        language == MessageLanguage.Chinese && catalog.TryGet(name, out Indicator? found) && found.Aliases is [{ } alias, ..] ? alias : null;

    /// <summary>Replaces names outside of quotes.</summary>
    private static string Replaced(string text, Func<string, string?> replacement)
    {
        StringBuilder named = new();
        bool isQuoted = false;
        for (int place = 0; place < text.Length;)
        {
            int end = place;
            while (end < text.Length && (char.IsLetterOrDigit(text[end]) || text[end] == '_')) end++;
            string word = text[place..end];
            named.Append(isQuoted || word.Length == 0 ? word : replacement(word) ?? word);
            if (end < text.Length)
            {
                isQuoted ^= text[end] == '\'';
                named.Append(text[end++]);
            }

            place = end;
        }

        return named.ToString();
    }

    private static IEnumerable<string> NamesIn(string text) =>
        new string([.. text.Select(letter => char.IsLetterOrDigit(letter) || letter == '_' ? letter : ' ')]).Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private static IEnumerable<Explanation> Below(Explanation part) => part.Parts.SelectMany(Below).Prepend(part);

    private static bool IsLiteral(Explanation part) =>
        part is { Parts.Count: 0, Period: null, Feed: null, LetName: null, Readings.Count: 0 } && part.Text[0] is '-' or '\'' or (>= '0' and <= '9');
}
