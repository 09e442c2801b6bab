using EarlyWarning.Rules;
using EarlyWarning.Rules.Explaining;
using EarlyWarning.Rules.Text;

namespace EarlyWarning.Assessing;

/// <summary>Explains the rules and referrals of one company; creates the interpreter on first use. Thread-safe.</summary>
internal sealed class Reasons(Policy policy, Func<(Interpreter Interpreter, int Row)> open, CommonReasons? common = null)
{
    private readonly Lock gate = new();
    private Explainer? explainer;
    private int row;

    public string Because(Rule rule)
    {
        if (rule.Because is not { } template) return "";
        lock (gate) return SentenceWriter.Write(template, Open().Interpreter, row);
    }

    public string LetterSentence(Rule rule)
    {
        lock (gate) return LetterSentenceWriter.Write(rule.LetterText!, Open().Interpreter, row);
    }

    public IReadOnlyList<Evidence> Evidence(Rule rule)
    {
        lock (gate) return Open().EvidenceOf(rule.Terms, row);
    }

    public IReadOnlyList<MissingReason> Missing(Rule rule) => common?.IsSilent(rule) == true ? common.Of(rule, FindMissing) : FindMissing(rule);

    public IReadOnlyList<Referral> Referrals(Assessment assessment)
    {
        lock (gate) return ReferralFinder.ReferralsOf(assessment, policy, Open(), row);
    }

    /// <summary>Returns why a rule is undecided for another company, by its row in the panel.</summary>
    public IReadOnlyList<MissingReason> MissingAt(Rule rule, int row)
    {
        lock (gate) return Open().WhyMissing(rule.When, row);
    }

    private IReadOnlyList<MissingReason> FindMissing(Rule rule)
    {
        lock (gate)
        {
            Open();
            return ValueList.Of(MissingAt(rule, row));
        }
    }

    private Explainer Open()
    {
        if (explainer is not null) return explainer;
        (Interpreter interpreter, row) = open();
        return explainer = new Explainer(interpreter);
    }
}
