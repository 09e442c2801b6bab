using System.Numerics;
using EarlyWarning.Rules;

namespace EarlyWarning.Scoring;

/// <summary>
/// Scores all companies on bitmaps. Rules are visited by falling score; of a group only companies that no earlier rule of it has seen count.
/// Only set bits cost anything.
/// </summary>
internal sealed class PanelScorer
{
    private readonly Outcomes outcomes;
    private readonly int companies;
    private readonly int words;

    public PanelScorer(Outcomes outcomes, IReadOnlyList<int> order)
    {
        this.outcomes = outcomes;
        companies = outcomes.View.Companies.Count;
        words = (companies + 63) / 64;
        Scores = new long[companies];
        ScoresHigh = new long[companies];
        Floors = new Level[companies];
        Visit(order, Scores, Fired, floors: true);
        Visit(order, ScoresHigh, FiredOrUnknown, floors: false);
    }

    /// <summary>Hundredths of a point by company.</summary>
    public long[] Scores { get; }

    /// <summary>Hundredths if every indeterminate rule had fired.</summary>
    public long[] ScoresHigh { get; }

    /// <summary>The highest level floor of a fired rule.</summary>
    public Level[] Floors { get; }

    private void Visit(IReadOnlyList<int> order, long[] scores, Func<int, int, ulong> bits, bool floors)
    {
        Dictionary<string, ulong[]> seen = new(StringComparer.Ordinal);
        foreach (int rule in order)
        {
            Rule definition = outcomes.Rules.Rules[rule];
            if (definition.IsShadow || !outcomes.IsEvaluated(rule)) continue;
            ulong[]? group = null;
            if (definition.Group is { } name && !seen.TryGetValue(name, out group)) seen.Add(name, group = new ulong[words]);
            Level floor = floors ? ScoreCard.FloorOf(definition) : Level.None;
            for (int word = 0; word < words; word++)
            {
                ulong found = bits(rule, word);
                if (found == 0) continue;
                if (floor > Level.None) Raise(word, found, floor);
                if (group is not null)
                {
                    ulong before = group[word];
                    group[word] |= found;
                    found &= ~before;
                }

                Add(word, found, definition.Hundredths, scores);
            }
        }
    }

    private ulong Fired(int rule, int word) => outcomes.Fired(rule)[word];

    private ulong FiredOrUnknown(int rule, int word)
    {
        ulong found = ~outcomes.Clear(rule)[word];
        int rest = companies - (word * 64);
        return rest >= 64 ? found : found & ((1UL << rest) - 1);
    }

    private static void Add(int word, ulong found, long hundredths, long[] scores)
    {
        for (; found != 0; found &= found - 1) scores[(word * 64) + BitOperations.TrailingZeroCount(found)] += hundredths;
    }

    private void Raise(int word, ulong found, Level floor)
    {
        for (; found != 0; found &= found - 1)
        {
            ref Level level = ref Floors[(word * 64) + BitOperations.TrailingZeroCount(found)];
            if (level < floor) level = floor;
        }
    }
}
