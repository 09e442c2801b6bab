using EarlyWarning.Rules;
using EarlyWarning.Rules.Text;

namespace EarlyWarning.Files;

/// <summary>Values of a number or a parameter that were tried on a scan file.</summary>
/// <param name="Values">The figures of each value, in the order given.</param>
/// <param name="AsItStands">The figures of the pack as it stands.</param>
/// <param name="Panel">The feeds, as they were read for all dates and values.</param>
public sealed record ScanWhatIf(IReadOnlyList<WhatIfValue> Values, WhatIfValue AsItStands, ScanPanel Panel)
{
    /// <summary>The figures of each value, in the order given.</summary>
    public IReadOnlyList<WhatIfValue> Values { get; init => field = ValueList.Of(value); } = ValueList.Of(Values);

    /// <summary>The outcomes of companies that the company list does not have.</summary>
    public IReadOnlyList<BacktestOutcome> LeftOut { get; init => field = ValueList.Of(value); } = ValueList<BacktestOutcome>.Empty;

    /// <summary>What several dates may know that was known only later; empty for one date.</summary>
    public IReadOnlyList<Message> Warnings { get; init => field = ValueList.Of(value); } = ValueList.Of<Message>([]);
}
