using EarlyWarning.Rules.Text;

namespace EarlyWarning;

/// <summary>What a value of a number or parameter does, over all dates of a <see cref="WhatIf"/>, in pairs of a company and a date. Immutable.</summary>
/// <param name="Text">The value as it was given; the number as it is written, or the name of the parameter, for the rules as they stand.</param>
public sealed record WhatIfValue(string Text)
{
    /// <summary>The rules that the value touches directly, by id.</summary>
    public IReadOnlyList<WhatIfRule> Rules { get; init => field = ValueList.Of(value); } = ValueList<WhatIfRule>.Empty;

    /// <summary>The pairs by their level now, from none to red, each by their level at this value, from none to red: <c>Moves[now][then]</c>.</summary>
    public IReadOnlyList<IReadOnlyList<long>> Moves
    {
        get;
        init => field = ValueList.Of<IReadOnlyList<long>>([.. value.Select(row => ValueList.Of(row))]);
    } = ValueList<IReadOnlyList<long>>.Empty;

    /// <summary>By level, from blue to red: what the alerts at it and above are worth.</summary>
    public IReadOnlyList<WhatIfWorth> Levels { get; init => field = ValueList.Of(value); } = ValueList<WhatIfWorth>.Empty;

    /// <summary>The pairs whose level is higher than now.</summary>
    public long Up => Count((now, then) => then > now);

    /// <summary>The pairs whose level is lower than now.</summary>
    public long Down => Count((now, then) => then < now);

    /// <summary>The pairs that have a level at this value.</summary>
    /// <param name="level">The level.</param>
    /// <returns>The number of pairs at this level, no lower and no higher.</returns>
    public long CountAt(Level level) => Count((_, then) => then == (int)level);

    private long Count(Func<int, int, bool> counts) =>
        Moves.Select((row, now) => row.Where((_, then) => counts(now, then)).Sum()).Sum();
}
