using System.Collections.Concurrent;

namespace EarlyWarning.Rules.Explaining;

/// <summary>
/// A list of reasons in the order found. Longer lists are created from shorter ones and cached there, so that the many companies that lack the same data
/// share one list. Immutable; thread-safe.
/// </summary>
internal sealed class ReasonList
{
    private const int Never = int.MinValue;

    private readonly MissingReason[] reasons;
    private ConcurrentDictionary<(object Subject, string Why, int Since), ReasonList>? longer;

    private ReasonList(MissingReason[] reasons) => this.reasons = reasons;

    /// <summary>Creates an empty list, from which the lists of one panel are extended.</summary>
    public static ReasonList Empty() => new([]);

    public IReadOnlyList<MissingReason> Reasons => reasons;

    /// <summary>Returns whether an indicator is among the reasons, of which there are rarely more than three.</summary>
    public bool Names(Indicator indicator) => Names(indicator.Id);

    /// <summary>Returns whether the id of an indicator, or another name that a reason is about, is among the reasons.</summary>
    public bool Names(string name)
    {
        foreach (MissingReason reason in reasons)
        {
            if (reason.Indicator == name) return true;
        }

        return false;
    }

    /// <summary>Returns this list with a reason added; not cached.</summary>
    public ReasonList With(MissingReason reason) => new([.. reasons, reason]);

    /// <summary>Returns this list with a reason added.</summary>
    /// <param name="indicator">The indicator.</param>
    /// <param name="why">The word for the reason.</param>
    /// <param name="since">A period or day number, or null.</param>
    /// <param name="text">Formats the number.</param>
    public ReasonList With(Indicator indicator, string why, int? since, Func<Indicator, int, string> text)
    {
        if (Longer.TryGetValue((indicator, why, since ?? Never), out ReasonList? list)) return list;
        MissingReason reason = new(indicator.Id, why, since is { } time ? text(indicator, time) : null);
        return Longer.GetOrAdd((indicator, why, since ?? Never), new ReasonList([.. reasons, reason]));
    }

    /// <summary>Returns this list with a reason added that is not about an indicator, such as a parameter.</summary>
    /// <param name="name">The name that it is about.</param>
    /// <param name="why">The word for the reason.</param>
    public ReasonList With(string name, string why) =>
        Longer.GetOrAdd((name, why, Never), _ => new ReasonList([.. reasons, new MissingReason(name, why, null)]));

    private ConcurrentDictionary<(object Subject, string Why, int Since), ReasonList> Longer =>
        longer ?? Interlocked.CompareExchange(ref longer, [], null) ?? longer;
}
