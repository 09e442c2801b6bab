using System.Collections.Concurrent;

namespace EarlyWarning.Rules.Explaining;

/// <summary>
/// Reasons in the order in which they were found. A longer list is made of a shorter one, once for each reason that follows: of the hundred
/// thousand companies that lack the same data all have the same list. Immutable; thread-safe.
/// </summary>
internal sealed class ReasonList
{
    private const int Never = int.MinValue;

    private readonly MissingReason[] reasons;
    private ConcurrentDictionary<(object Subject, string Why, int Since), ReasonList>? longer;

    private ReasonList(MissingReason[] reasons) => this.reasons = reasons;

    /// <summary>A list of none, from which the lists of one panel are made.</summary>
    public static ReasonList Empty() => new([]);

    public IReadOnlyList<MissingReason> Reasons => reasons;

    /// <summary>Whether an indicator is among the reasons; there are seldom more than three.</summary>
    public bool Names(Indicator indicator) => Names(indicator.Id);

    /// <summary>Whether an indicator's id, or the name of what a reason is of beside indicators, is among the reasons.</summary>
    public bool Names(string name)
    {
        foreach (MissingReason reason in reasons)
        {
            if (reason.Indicator == name) return true;
        }

        return false;
    }

    /// <summary>This list with a reason that was found elsewhere.</summary>
    public ReasonList With(MissingReason reason) => new([.. reasons, reason]);

    /// <summary>This list with one reason more.</summary>
    /// <param name="indicator">The indicator.</param>
    /// <param name="why">The word.</param>
    /// <param name="since">A number that stands for the time, or null.</param>
    /// <param name="text">What the number means to readers.</param>
    public ReasonList With(Indicator indicator, string why, int? since, Func<Indicator, int, string> text)
    {
        ConcurrentDictionary<(object, string, int), ReasonList> known = longer ?? Interlocked.CompareExchange(ref longer, [], null) ?? longer;
        if (known.TryGetValue((indicator, why, since ?? Never), out ReasonList? list)) return list;
        MissingReason reason = new(indicator.Id, why, since is { } time ? text(indicator, time) : null);
        return known.GetOrAdd((indicator, why, since ?? Never), new ReasonList([.. reasons, reason]));
    }

    /// <summary>This list with a reason that is of no indicator, such as a parameter's.</summary>
    /// <param name="name">What it is of.</param>
    /// <param name="why">The word.</param>
    public ReasonList With(string name, string why)
    {
        ConcurrentDictionary<(object, string, int), ReasonList> known = longer ?? Interlocked.CompareExchange(ref longer, [], null) ?? longer;
        return known.GetOrAdd((name, why, Never), _ => new ReasonList([.. reasons, new MissingReason(name, why, null)]));
    }
}
