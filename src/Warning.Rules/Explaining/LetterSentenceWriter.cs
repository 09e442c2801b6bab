using System.Text;
using EarlyWarning.Rules.Binding;

namespace EarlyWarning.Rules.Explaining;

/// <summary>
/// Writes the sentences of rules for letters to employers. Omits a clause with a missing or zero value; outside of clauses such a value is left for a person
/// to fill in. Numbers of people so few that they could be identified, and their money, are not shown.
/// </summary>
internal static class LetterSentenceWriter
{
    /// <summary>The placeholder for text that a person has to write.</summary>
    public const string ToFillIn = "【核实后填写】";

    /// <summary>The word for a number of people below <see cref="FewestTold"/>.</summary>
    public const string SomePeople = "部分";

    private const string MeasureWord = "名";

    private const int FewestTold = 5;

    private const string PeopleUnit = "people";

    private static readonly Unit People = Unit.Of(PeopleUnit);

    private static readonly Unit Money = Unit.Of("CNY");

    public static string Write(BoundTemplate template, Interpreter interpreter, int row)
    {
        StringBuilder text = new();
        bool few = template.Expressions.Any(expression => IsOf(expression, People) && interpreter.Evaluate(expression, row).Number < FewestTold)
            || template.Expressions.SelectMany(BoundWalk.All).OfType<BoundMeasure>().Any(measure => IsRecordOfFew(measure, interpreter.View, row));
        bool IsKept(BoundExpression expression) => few && IsOf(expression, Money);
        foreach ((BoundSegment segment, ScalarValue value) in SentenceSegments.Shown(template, interpreter, row, IsKept))
        {
            if (segment.Text is { } words)
            {
                Append(text, words);
                continue;
            }

            string told = IsKept(segment.Expression!) ? ToFillIn : Text(segment, value);
            if (told is not (ToFillIn or SomePeople)) SentenceWriter.AppendAbout(text, segment.Expression!, interpreter, row);
            text.Append(told);
        }

        return text.ToString();
    }

    /// <summary>Appends text after a value; 部分 replaces the number and its measure word: 部分职工, not 部分名职工.</summary>
    private static void Append(StringBuilder text, string part)
    {
        bool counted = EndsWith(text, SomePeople) && part.TrimStart().StartsWith(MeasureWord, StringComparison.Ordinal);
        text.Append(counted ? part.TrimStart()[MeasureWord.Length..] : part);
    }

    private static bool EndsWith(StringBuilder text, string end) => text.Length >= end.Length && text.ToString(text.Length - end.Length, end.Length) == end;

    private static string Text(BoundSegment segment, ScalarValue value)
    {
        if (SentenceSegments.IsNothing(segment, value)) return ToFillIn;
        return IsOf(segment.Expression!, People) && value.Number < FewestTold ? SomePeople : SentenceWriter.Text(value, segment);
    }

    /// <summary>Returns whether the record of an amount counts few people in its period, though the sentence does not tell how many.</summary>
    private static bool IsRecordOfFew(BoundMeasure amount, PanelView view, int row) =>
        !amount.PerPeriod && amount.Indicator.Record is { } record && view.PeriodRead(amount.Indicator, amount.Record, row) is { } read &&
        view.Panel.Catalog.Indicators.Any(mate => mate.Record == record && mate.Unit == PeopleUnit && view.Measure(mate).At(read)[row] < FewestTold);

    private static bool IsOf(BoundExpression expression, Unit unit) =>
        expression.Type == Binding.ValueType.Number && !ReferenceEquals(expression.Unit, Unit.Unknown) && expression.Unit.Equals(unit);
}
