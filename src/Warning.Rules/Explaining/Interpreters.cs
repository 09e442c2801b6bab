namespace EarlyWarning.Rules.Explaining;

/// <summary>
/// Makes interpreters of one evaluation, which share what the first pass found of peers, so that nobody need compare a company with its peers
/// again, and their lists of reasons. Thread-safe; an interpreter is not.
/// </summary>
/// <param name="outcomes">What was evaluated.</param>
internal sealed class Interpreters(Outcomes outcomes)
{
    private readonly ReasonList noReasons = ReasonList.Empty();

    /// <summary>Makes an interpreter for one thread.</summary>
    public Interpreter Make() => new(outcomes.View, (peer, row) => outcomes.PeerOf(peer, row) is { } number ? ScalarValue.Of(number) : null) { NoReasons = noReasons };
}
