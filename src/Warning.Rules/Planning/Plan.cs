using EarlyWarning.Rules.Binding;
using EarlyWarning.Rules.Catalog;

namespace EarlyWarning.Rules.Planning;

/// <summary>
/// Expressions as one array of vector instructions over numbered registers, in which equal parts exist once.
/// Immutable and thread-safe; it knows no panel.
/// </summary>
internal sealed class Plan
{
    /// <summary>The indicators that sources name by ordinal.</summary>
    public required IndicatorCatalog Catalog { get; init; }

    /// <summary>What is the same for every company: run once a worker.</summary>
    public required Instruction[] Prologue { get; init; }

    /// <summary>What is run for each block.</summary>
    public required Instruction[] Body { get; init; }

    public required NumberSource[] NumberSources { get; init; }

    public required TextSource[] TextSources { get; init; }

    public required EventSource[] EventSources { get; init; }

    /// <summary>Of each event that windows set conditions on, the plan of these.</summary>
    public required EventFilter[] Filters { get; init; }

    /// <summary>Measures that are aligned with each other, by ordinal.</summary>
    public required Indicator[][] Groups { get; init; }

    /// <summary>Measures of one record that are read at one period.</summary>
    public required RecordScope[] Records { get; init; }

    /// <summary>The greatest lag at which a window looks for unread rows of a group of measures; -1: none does.</summary>
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

    /// <summary>Text literals and the registers that hold them.</summary>
    public required (int Register, string? Text)[] TextConstants { get; init; }

    /// <summary>Conditions that are the same everywhere and the registers that hold them.</summary>
    public required (int Register, bool? Truth)[] TruthConstants { get; init; }

    public required (TextMatch Match, string Pattern)[] TextMatches { get; init; }

    public required CalendarSpan[] Spans { get; init; }

    public required int NumberRegisters { get; init; }

    public required int TruthRegisters { get; init; }

    public required int TextRegisters { get; init; }

    /// <summary>How many conditions the plan emits.</summary>
    public required int Truths { get; init; }

    /// <summary>How many columns of numbers the plan emits.</summary>
    public required int Numbers { get; init; }

    /// <summary>The first pass: the numbers that peers are compared in; null where nothing asks for peers.</summary>
    public required Plan? PeerPass { get; init; }

    /// <summary>Each peer column: the function, the index of its number in the first pass, and its meaning as <see cref="BoundKey"/> tells it.</summary>
    public required (PeerFunction Function, int Number, string Key)[] Peers { get; init; }
}
