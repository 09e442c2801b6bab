using System.Numerics;
using EarlyWarning.Rules.Execution;
using EarlyWarning.Rules.Panels;

namespace EarlyWarning.Rules.Explaining;

/// <summary>Fills some planes of a block: for each company a bit of what the reasons of rules depend on. Shared by threads; immutable.</summary>
/// <param name="first">The number of the first plane.</param>
/// <param name="count">The number of planes.</param>
internal abstract class ReasonPlanes(int first, int count)
{
    public int First { get; } = first;

    public int Count { get; } = count;

    /// <summary>Fills the planes of a block.</summary>
    /// <param name="word">The first word of the block in bitmaps of the panel.</param>
    /// <param name="words">The words of the block.</param>
    /// <param name="answers">The answers of the plan for the block.</param>
    /// <param name="planes">All planes, each <see cref="Block.Words"/> long; those of numbers below <see cref="First"/> are filled.</param>
    public abstract void Fill(int word, int words, Results answers, Span<ulong> planes);

    protected static Span<ulong> Plane(Span<ulong> planes, int plane, int words) => planes.Slice(plane * Block.Words, words);

    /// <summary>The companies for which an expression is missing or unknown.</summary>
    /// <param name="plane">The number of the plane.</param>
    /// <param name="known">The condition of the plan that it is known.</param>
    public sealed class OfUnknown(int plane, int known) : ReasonPlanes(plane, 1)
    {
        public override void Fill(int word, int words, Results answers, Span<ulong> planes)
        {
            ReadOnlySpan<ulong> bits = answers.Fired(known);
            Span<ulong> plane = Plane(planes, First, words);
            for (int i = 0; i < words; i++) plane[i] = ~bits[i];
        }
    }

    /// <summary>The companies for which a condition is true.</summary>
    /// <param name="plane">The number of the plane.</param>
    /// <param name="truth">The condition of the plan.</param>
    public sealed class OfTruth(int plane, int truth) : ReasonPlanes(plane, 1)
    {
        public override void Fill(int word, int words, Results answers, Span<ulong> planes) =>
            answers.Fired(truth)[..words].CopyTo(Plane(planes, First, words));
    }

    /// <summary>
    /// The first of some bitmaps in which a company has a bit, or none, as the binary digits of its place counted from 1: the newest period in which a
    /// measure is known, or the first gap of a window.
    /// </summary>
    /// <param name="first">The number of the plane of the lowest digit.</param>
    /// <param name="bitmaps">The bitmaps of the panel; a shorter one has no further bits.</param>
    /// <param name="inverted">Whether bits that are not set are looked for.</param>
    /// <param name="last">Further places, those after the bitmaps, by company; 0 for none. Null if there are none.</param>
    public sealed class OfFirst(int first, ulong[][] bitmaps, bool inverted, int[]? last = null)
        : ReasonPlanes(first, DigitsOf(bitmaps.Length, last))
    {
        public override void Fill(int word, int words, Results answers, Span<ulong> planes)
        {
            planes.Slice(First * Block.Words, Count * Block.Words).Clear();
            ulong flip = inverted ? ulong.MaxValue : 0;
            Span<ulong> open = stackalloc ulong[Block.Words];
            open.Fill(ulong.MaxValue);
            for (int place = 1; place <= bitmaps.Length; place++)
            {
                ReadOnlySpan<ulong> bits = bitmaps[place - 1].AsSpan(word, words);
                for (int i = 0; i < words; i++)
                {
                    ulong found = (bits[i] ^ flip) & open[i];
                    if (found == 0) continue;
                    open[i] &= ~found;
                    for (int digit = 0; place >> digit != 0; digit++)
                    {
                        if ((place >> digit & 1) != 0) planes[((First + digit) * Block.Words) + i] |= found;
                    }
                }
            }

            if (last is not null) FillLast(word, words, open, planes);
        }

        private void FillLast(int word, int words, ReadOnlySpan<ulong> open, Span<ulong> planes)
        {
            int start = word * 64;
            for (int i = 0; i < words; i++)
            {
                ulong valid = last!.Length - start - (i * 64) >= 64 ? ulong.MaxValue : (1UL << (last.Length - start - (i * 64))) - 1;
                for (ulong rest = open[i] & valid; rest != 0; rest &= rest - 1)
                {
                    int place = last[start + (i * 64) + BitOperations.TrailingZeroCount(rest)];
                    for (int digit = 0; place >> digit != 0; digit++)
                    {
                        if ((place >> digit & 1) != 0) planes[((First + digit) * Block.Words) + i] |= rest & (0 - rest);
                    }
                }
            }
        }

        private static int DigitsOf(int bitmaps, int[]? last)
        {
            int greatest = bitmaps;
            foreach (int place in last ?? []) greatest = Math.Max(greatest, place);
            return 32 - BitOperations.LeadingZeroCount((uint)greatest);
        }
    }

    /// <summary>
    /// The companies for which a part of the operand of a window is missing in a period though all is known that it reads, such as a ratio to zero.
    /// </summary>
    /// <param name="plane">The number of the plane.</param>
    /// <param name="parts">By part and period: the condition of the plan that it is known, the bitmaps of its measures, and the planes of what it
    /// reads else and is unknown.</param>
    public sealed class OfMisses(int plane, (int Known, ulong[][] Measures, int[] Others)[] parts) : ReasonPlanes(plane, 1)
    {
        public override void Fill(int word, int words, Results answers, Span<ulong> planes)
        {
            Span<ulong> misses = Plane(planes, First, words);
            misses.Clear();
            foreach ((int known, ulong[][] measures, int[] others) in parts)
            {
                ReadOnlySpan<ulong> isKnown = answers.Fired(known);
                for (int i = 0; i < words; i++)
                {
                    ulong missed = ~isKnown[i];
                    foreach (ulong[] measure in measures) missed &= measure[word + i];
                    foreach (int other in others) missed &= ~planes[(other * Block.Words) + i];
                    misses[i] |= missed;
                }
            }
        }
    }
}
