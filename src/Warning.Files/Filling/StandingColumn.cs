using EarlyWarning.Files.Messages;
using EarlyWarning.Rules;

namespace EarlyWarning.Files;

/// <summary>
/// A column that shows the state for which a row is filled in. When the sheet comes back what it shows must still be so, or the row was filled in for an older
/// state. <see cref="StandingColumns"/> creates it. Immutable.
/// </summary>
/// <typeparam name="TItem">What a row is about.</typeparam>
public sealed class StandingColumn<TItem>
    where TItem : class
{
    private readonly Func<TItem, Message?> now;
    private readonly Func<string, Message?, bool> isSame;

    internal StandingColumn(Message header, Func<TItem, Message?> now, Func<string, Message?, bool> isSame)
    {
        ArgumentNullException.ThrowIfNull(header);
        ArgumentNullException.ThrowIfNull(now);
        Header = header;
        this.now = now;
        this.isSame = isSame;
    }

    /// <summary>The text above it.</summary>
    public Message Header { get; }

    /// <summary>Whether its cells are read as days.</summary>
    internal bool IsDay { get; init; }

    /// <summary>Says what the sheet shows and what is so now; null where both are the same.</summary>
    internal Message? Differs(TItem item, string shown) => now(item) is var word && isSame(shown, word)
        ? null
        : FillingMessages.StandsOtherwise(Header, shown.Length > 0 ? FillingMessages.Shown(shown) : FillingMessages.Empty, word ?? FillingMessages.Empty);
}
