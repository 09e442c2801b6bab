using EarlyWarning.Rules.Binding;
using EarlyWarning.Rules.Catalog;

namespace EarlyWarning.Rules.Planning;

/// <summary>
/// The plan of a set of expressions: arrays of vector instructions over numbered registers, in which equal parts exist once. It refers to no panel.
/// Immutable and thread-safe.
/// </summary>
internal sealed class Plan
{
    /// <summary>The catalog to which the ordinals of sources refer.</summary>
    public required IndicatorCatalog Catalog { get; init; }

    /// <summary>The instructions whose results are the same for every company; each worker runs them once.</summary>
    public required Instruction[] Prologue { get; init; }

    /// <summary>The instructions that are run for each block.</summary>
    public required Instruction[] Body { get; init; }

    public required NumberSource[] NumberSources { get; init; }

    public required TextSource[] TextSources { get; init; }

    public required EventSource[] EventSources { get; init; }

    /// <summary>The plans of the conditions on occurrences, one for each event that has any.</summary>
    public required EventFilter[] Filters { get; init; }

    /// <summary>The groups of measures that are aligned with each other, each by ordinal.</summary>
    public required Indicator[][] Groups { get; init; }

    /// <summary>The scopes of measures of one record that are read at one period.</summary>
    public required RecordScope[] Records { get; init; }

    /// <summary>Returns the greatest lag at which a window looks for unread rows of a group of measures, or -1 if none does.</summary>
    public int LongestUnreadLag(int group)
    {
        int longest = -1;
        foreach (Instruction instruction in Prologue.Concat(Body))
        {
            if (instruction.StopsAtUnread && instruction.B == group) longest = Math.Max(longest, instruction.C + instruction.Many.Length - 1);
        }

        return longest;
    }

    public required PlanConstant[] Constants { get; init; }

    /// <summary>The text literals, with the registers that hold them.</summary>
    public required (int Register, string? Text)[] TextConstants { get; init; }

    /// <summary>The constant conditions (null for unknown), with the registers that hold them.</summary>
    public required (int Register, bool? Truth)[] TruthConstants { get; init; }

    public required (TextMatch Match, string Pattern)[] TextMatches { get; init; }

    public required CalendarSpan[] Spans { get; init; }

    public required int NumberRegisters { get; init; }

    /// <summary>The number of registers of numbers, the first ones, that hold the same for every company and are never overwritten.</summary>
    public required int SettledNumbers { get; init; }

    /// <summary>The number of registers of conditions of that kind.</summary>
    public required int SettledTruths { get; init; }

    public required int TruthRegisters { get; init; }

    public required int TextRegisters { get; init; }

    /// <summary>The number of conditions that the plan emits.</summary>
    public required int Truths { get; init; }

    /// <summary>The number of columns of numbers that the plan emits.</summary>
    public required int Numbers { get; init; }

    /// <summary>The plan of the first pass, over the numbers in which peers are compared; null without peer functions.</summary>
    public required Plan? PeerPass { get; init; }

    /// <summary>The columns of peer functions.</summary>
    public required PeerColumn[] Peers { get; init; }
}

/// <summary>A column of a peer function.</summary>
/// <param name="Function">The function.</param>
/// <param name="Number">The index of the number that it compares among those that the first pass emits.</param>
/// <param name="Key">The <see cref="BoundKey"/> of the call.</param>
/// <param name="Compared">The <see cref="PeerNumberKey"/> of the number.</param>
internal readonly record struct PeerColumn(PeerFunction Function, int Number, string Key, string Compared);

/// <summary>The plan of the rules of a set that are in force at a date.</summary>
/// <param name="Plan">The plan.</param>
/// <param name="Truths">
/// The index of each rule's condition among those that the plan emits, those of its further steps behind it; -1 if the rule is not in force.
/// </param>
/// <param name="Numbers">The index of each number evaluated beside the rules among those that the plan emits.</param>
internal sealed record PlanInForce(Plan Plan, int[] Truths, int[] Numbers);

/// <summary>
/// The conditions that functions set on the occurrences of one event, planned over occurrences instead of companies, so that a condition shared by
/// many functions is evaluated once.
/// </summary>
/// <param name="Indicator">The ordinal of the event.</param>
/// <param name="Plan">The plan that emits the conditions; its sources are attributes, parameters, and fields, day and number of an occurrence.</param>
internal sealed record EventFilter(int Indicator, Plan Plan);
