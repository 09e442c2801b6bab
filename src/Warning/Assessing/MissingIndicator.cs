using EarlyWarning.Rules;
using EarlyWarning.Rules.Text;

namespace EarlyWarning;

/// <summary>An indicator that leaves rules undecided, with what its data could decide over all companies. Immutable; equal by value.</summary>
/// <param name="Indicator">The indicator's id; otherwise what <see cref="MissingReason.Indicator"/> says of a reason that is no indicator's.</param>
/// <param name="Reasons">Why it is missing, as <see cref="MissingReason.Why"/> says, with the number of companies, the most frequent first.</param>
/// <param name="Since">The earliest period or day since which it is missing for a company; null if none is known.</param>
/// <param name="Companies">The number of companies for which it leaves a rule undecided.</param>
/// <param name="Raised">The number of companies that would have a higher level if the rules that it leaves undecided had fired.</param>
/// <param name="Rules">The rules that it leaves undecided for a company, by id.</param>
public sealed record MissingIndicator(string Indicator, IReadOnlyList<ReasonCount> Reasons, string? Since, int Companies, int Raised, IReadOnlyList<RuleHead> Rules)
{
    /// <summary>Why it is missing, with the number of companies, the most frequent first.</summary>
    public IReadOnlyList<ReasonCount> Reasons { get; init => field = ValueList.Of(value); } = ValueList.Of(Reasons);

    /// <summary>The rules that it leaves undecided for a company, by id.</summary>
    public IReadOnlyList<RuleHead> Rules { get; init => field = ValueList.Of(value); } = ValueList.Of(Rules);
}
