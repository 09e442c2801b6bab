using System.Text;
using EarlyWarning.Rules.Binding;

namespace EarlyWarning.Rules.Explaining;

/// <summary>
/// Writes the sentences of rules for letters to employers: a clause in which something is missing is left out, and what is missing outside of one is
/// left for a person to fill in. So few people that they could be told apart are not numbered.
/// </summary>
internal static class LetterSentenceWriter
{
    /// <summary>Stands where a person has yet to write something.</summary>
    public const string ToFillIn = "【核实后填写】";

    /// <summary>Stands for a number of people under <see cref="FewestTold"/>.</summary>
    public const string SomePeople = "部分";

    private const string MeasureWord = "名";

    private const int FewestTold = 5;

    private static readonly Unit People = Unit.Of("people");

    public static string Write(BoundTemplate template, Interpreter interpreter, int row)
    {
        StringBuilder text = new();
        HashSet<int> leftOut = [];
        foreach (BoundSegment segment in template.Segments)
        {
            if (segment is { Clause: { } clause, Expression: { } expression } && !interpreter.Evaluate(expression, row).IsKnown) leftOut.Add(clause);
        }

        foreach (BoundSegment segment in template.Segments.Where(segment => segment.Clause is not { } clause || !leftOut.Contains(clause)))
            Append(text, segment.Expression is null ? segment.Text! : Text(segment, interpreter, row));
        return text.ToString();
    }

    /// <summary>部分 takes the place of the number and of its measure word: 部分职工, not 部分名职工.</summary>
    private static void Append(StringBuilder text, string part)
    {
        bool counted = EndsWith(text, SomePeople) && part.TrimStart().StartsWith(MeasureWord, StringComparison.Ordinal);
        text.Append(counted ? part.TrimStart()[MeasureWord.Length..] : part);
    }

    private static bool EndsWith(StringBuilder text, string end) => text.Length >= end.Length && text.ToString(text.Length - end.Length, end.Length) == end;

    private static string Text(BoundSegment segment, Interpreter interpreter, int row)
    {
        ScalarValue value = interpreter.Evaluate(segment.Expression!, row);
        if (!value.IsKnown) return ToFillIn;
        return IsOfPeople(segment.Expression!) && value.Number < FewestTold ? SomePeople : SentenceWriter.Text(value, segment);
    }

    private static bool IsOfPeople(BoundExpression expression) =>
        expression.Type == Binding.ValueType.Number && !ReferenceEquals(expression.Unit, Unit.Unknown) && expression.Unit.Equals(People);
}
