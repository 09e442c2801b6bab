using EarlyWarning.Rules;
using EarlyWarning.Rules.Explaining;

namespace EarlyWarning.Scoring;

/// <summary>Explains the rules of one company; the interpreter behind it is made at the first question.</summary>
internal sealed class Reasons(Func<(Interpreter Interpreter, int Row)> open, CommonReasons? common = null)
{
    private readonly Lock gate = new();
    private Interpreter? interpreter;
    private int row;

    public string Because(Rule rule)
    {
        if (rule.Because is not { } template) return "";
        lock (gate) return SentenceWriter.Write(template, Open(), row);
    }

    public string LetterSentence(Rule rule)
    {
        lock (gate) return LetterSentenceWriter.Write(rule.LetterText!, Open(), row);
    }

    public IReadOnlyList<Evidence> Evidence(Rule rule)
    {
        lock (gate) return new Explainer(Open()).EvidenceOf(rule.When, row);
    }

    public IReadOnlyList<MissingReason> Missing(Rule rule) => common is null ? FindMissing(rule) : common.Of(rule, () => FindMissing(rule));

    private IReadOnlyList<MissingReason> FindMissing(Rule rule)
    {
        lock (gate) return new Explainer(Open()).WhyMissing(rule.When, row);
    }

    private Interpreter Open()
    {
        if (interpreter is null) (interpreter, row) = open();
        return interpreter;
    }
}
