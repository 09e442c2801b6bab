using System.Numerics;
using EarlyWarning.Rules.Panels;
using EarlyWarning.Rules.Text;

namespace EarlyWarning.Rules.Explaining;

/// <summary>
/// The lists of reasons of one rule, and by which bits its companies share them. The bits are split sixty-four at a time; companies whose bits were met
/// before have the list that was found then. Not thread-safe.
/// </summary>
/// <param name="explainer">Finds the reasons of one company.</param>
/// <param name="rule">The rule.</param>
/// <param name="shape">The bits that its reasons depend on; null if each company is asked about.</param>
internal sealed class RuleReasons(RuleExplainer explainer, Rule rule, ReasonShape? shape)
{
    private const int BitsAtOnce = 64, None = -1;

    private readonly List<IReadOnlyList<MissingReason>> lists = [];
    private readonly Dictionary<IReadOnlyList<MissingReason>, int> placeOfList = new(ReferenceEqualityComparer.Instance);

    // For each list the first that differs from it at most in since when, and those that are the first of theirs.
    private readonly List<int> alike = [];
    private readonly List<int> firsts = [];

    // What bits lead to: the next state from a state and the bits that follow, and at last the place of a list.
    private readonly Dictionary<(int State, ulong Bits), int> next = [];
    private readonly List<int> placeOf = [None];
    private readonly bool isSilent = explainer.IsUndelivered(rule);
    private int shared = None;

    public IReadOnlyList<IReadOnlyList<MissingReason>> Lists => lists;

    /// <summary>Returns the first list that differs from a list at most in since when.</summary>
    public int AlikeOf(int list) => alike[list];

    /// <summary>Finds the lists of the companies of one word.</summary>
    /// <param name="undecided">The companies, as bits.</param>
    /// <param name="first">The row of the first company of the word.</param>
    /// <param name="word">The word in the planes.</param>
    /// <param name="planes">The planes of the block.</param>
    /// <param name="cells">Receives the lists, from the cell of the first company on.</param>
    /// <param name="stride">The number of cells from one company to the next.</param>
    public void Find(ulong undecided, int first, int word, ReadOnlySpan<ulong> planes, Span<int> cells, int stride)
    {
        ulong odd = shape is null || isSilent ? undecided : OddOf(undecided, first >> 6, word, planes);
        for (ulong alone = odd; alone != 0; alone &= alone - 1)
        {
            int row = BitOperations.TrailingZeroCount(alone);
            cells[row * stride] = UndecidedReasons.FirstList + PlaceOfOne(first + row);
        }

        if ((undecided & ~odd) is not 0 and var rest) FindTogether(rest, first, word, planes, cells, stride);
    }

    private ulong OddOf(ulong undecided, int panelWord, int word, ReadOnlySpan<ulong> planes)
    {
        ulong odd = 0;
        foreach ((ulong[] words, int gate) in shape!.Odd) odd |= words[panelWord] & GateOf(gate, word, planes);
        foreach ((int plane, int gate) in shape.OddPlanes) odd |= planes[(plane * Block.Words) + word] & GateOf(gate, word, planes);
        return odd & undecided;
    }

    private static ulong GateOf(int gate, int word, ReadOnlySpan<ulong> planes) =>
        gate == ReasonShape.Always ? ulong.MaxValue : planes[(gate * Block.Words) + word];

    private void FindTogether(ulong companies, int first, int word, ReadOnlySpan<ulong> planes, Span<int> cells, int stride)
    {
        Span<ulong> members = stackalloc ulong[64], bits = stackalloc ulong[64];
        Span<int> states = stackalloc int[64];
        members[0] = companies;
        states[0] = 0;
        int groups = 1;
        for (int from = 0; from < shape!.Bits.Length; from += BitsAtOnce)
        {
            bits[..groups].Clear();
            int to = Math.Min(from + BitsAtOnce, shape.Bits.Length);
            for (int i = from; i < to; i++)
            {
                (int plane, int gate) = shape.Bits[i];
                ulong set = planes[(plane * Block.Words) + word] & GateOf(gate, word, planes) & companies;
                if (set != 0) groups = Split(set, 1UL << (i - from), members, bits, states, groups);
            }

            for (int group = 0; group < groups; group++) states[group] = After(states[group], bits[group]);
        }

        for (int group = 0; group < groups; group++)
        {
            int place = placeOf[states[group]];
            if (place == None) placeOf[states[group]] = place = PlaceOf(explainer.WhyMissing(rule, first + BitOperations.TrailingZeroCount(members[group])));
            for (ulong rest = members[group]; rest != 0; rest &= rest - 1)
                cells[BitOperations.TrailingZeroCount(rest) * stride] = UndecidedReasons.FirstList + place;
        }
    }

    /// <summary>Adds a bit to the groups whose companies have it, and splits those of which only some have it.</summary>
    private static int Split(ulong set, ulong bit, Span<ulong> members, Span<ulong> bits, Span<int> states, int groups)
    {
        for (int group = groups - 1; group >= 0; group--)
        {
            ulong with = members[group] & set;
            if (with == 0) continue;
            if (with == members[group])
            {
                bits[group] |= bit;
                continue;
            }

            members[group] &= ~with;
            members[groups] = with;
            bits[groups] = bits[group] | bit;
            states[groups] = states[group];
            groups++;
        }

        return groups;
    }

    private int After(int state, ulong bits)
    {
        if (next.TryGetValue((state, bits), out int known)) return known;
        placeOf.Add(None);
        next.Add((state, bits), placeOf.Count - 1);
        return placeOf.Count - 1;
    }

    /// <summary>Returns the place of the reasons of a company that is asked about by itself, unless nothing is known of it and that was so before.</summary>
    private int PlaceOfOne(int row)
    {
        bool isShared = isSilent || (shape is null && explainer.IsBlank(rule, row));
        if (isShared && shared != None) return shared;
        int place = PlaceOf(explainer.WhyMissing(rule, row));
        if (isShared) shared = place;
        return place;
    }

    /// <summary>Finds a list of reasons or adds it; explainers of one panel share the lists of companies that lack the same.</summary>
    private int PlaceOf(IReadOnlyList<MissingReason> reasons)
    {
        if (placeOfList.TryGetValue(reasons, out int known)) return known;
        int place = lists.Count;
        placeOfList.Add(reasons, place);
        lists.Add(ValueList.Of(reasons));
        alike.Add(FirstAlike(reasons) ?? place);
        if (alike[place] == place) firsts.Add(place);
        return place;
    }

    private int? FirstAlike(IReadOnlyList<MissingReason> reasons)
    {
        foreach (int first in firsts)
        {
            if (AreAlike(lists[first], reasons)) return first;
        }

        return null;
    }

    private static bool AreAlike(IReadOnlyList<MissingReason> list, IReadOnlyList<MissingReason> reasons)
    {
        if (list.Count != reasons.Count) return false;
        for (int i = 0; i < list.Count; i++)
        {
            if (list[i].Indicator != reasons[i].Indicator || list[i].Why != reasons[i].Why) return false;
        }

        return true;
    }
}
