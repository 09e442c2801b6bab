using System.Diagnostics;
using System.Numerics;
using EarlyWarning.Rules.Binding;
using EarlyWarning.Rules.Panels;
using EarlyWarning.Rules.Planning;

namespace EarlyWarning.Rules.Execution;

/// <content>Windows on measures and events.</content>
internal sealed partial class BlockRunner
{
    private const int LongestWindow = 128;

    /// <summary>Windows that are gathered side by side; they stay in the processor's first cache unless they are very long.</summary>
    private const int ListsAtOnce = 64;

    /// <summary>The most events a company, on the average of a block, that are gone over event by event.</summary>
    private const int MostSparseEvents = 4;

    private void Window(in Instruction instruction)
    {
        switch (instruction.Function)
        {
            case MeasureWindowFunction.Avg or MeasureWindowFunction.Sum: Sum(instruction); break;
            case MeasureWindowFunction.Min or MeasureWindowFunction.Max: Extreme(instruction); break;
            case MeasureWindowFunction.Count: Count(instruction); break;
            case MeasureWindowFunction.Last: Last(instruction); break;
            case MeasureWindowFunction.Median: Median(instruction); break;
            case MeasureWindowFunction.Slope: Slope(instruction); break;
            case MeasureWindowFunction.RobustZ: RobustZ(instruction); break;
            case MeasureWindowFunction.Share: Share(instruction); break;
            default: throw new UnreachableException($"{instruction.Function} has no kernel.");
        }
    }

    /// <summary>Returns whether the numbers of a window are gathered company by company.</summary>
    private static bool Gathers(MeasureWindowFunction function) =>
        function is MeasureWindowFunction.Median or MeasureWindowFunction.Slope or MeasureWindowFunction.RobustZ;

    private void Sum(in Instruction instruction)
    {
        Span<double> target = NumberTarget(instruction.Target), known = counts.AsSpan(0, length);
        target.Clear();
        known.Clear();
        foreach (int operand in instruction.Many) Kernels.Accumulate(Number(operand), target, known);
        if (instruction.Function == MeasureWindowFunction.Avg)
        {
            FinishAverage(target, known, instruction.Detail);
            return;
        }

        FinishSum(target, known, instruction.Detail);
        HideUnread(instruction, target);
    }

    /// <summary>Makes the result missing for companies with an unread period and no value in it.</summary>
    private void HideUnread(in Instruction instruction, Span<double> target)
    {
        for (int period = 0; period < instruction.Many.Length; period++) HideUnread(instruction, period, target);
    }

    private void HideUnread(in Instruction instruction, int period, Span<double> target)
    {
        if (UnreadAt(instruction, period).IsEmpty) return;
        Span<ulong> hidden = stackalloc ulong[Block.Words];
        FindUnread(instruction, period, hidden);
        Blank(hidden[..Words], target);
    }

    /// <summary>Finds the companies of the block with an unread row and no value in a period of a window.</summary>
    private void FindUnread(in Instruction instruction, int period, Span<ulong> hidden)
    {
        ReadOnlySpan<ulong> unread = UnreadAt(instruction, period);
        if (unread.IsEmpty)
        {
            hidden.Clear();
            return;
        }

        FindKnown(instruction.Many[period], hidden);
        for (int word = 0; word < Words; word++) hidden[word] = unread[word] & ~hidden[word];
        if (length % 64 != 0) hidden[Words - 1] &= (1UL << (length % 64)) - 1;
    }

    /// <summary>Returns the unread bits of the block in a period of a window; empty if none is set.</summary>
    private ReadOnlySpan<ulong> UnreadAt(in Instruction instruction, int period)
    {
        ReadOnlySpan<ulong> unread = UnreadOf(instruction, period);
        return unread.IsEmpty ? [] : unread.Slice(start / 64, Words);
    }

    /// <summary>Returns the unread bits of all companies in a period of a window; empty if none is set.</summary>
    private ReadOnlySpan<ulong> UnreadOf(in Instruction instruction, int period) =>
        plan.Unread[instruction.B][instruction.C + instruction.Many.Length - 1 - period];

    private static void FinishAverage(Span<double> sums, ReadOnlySpan<double> known, int least)
    {
        Kernels.Divide(sums, known, sums); // a sum that is not finite, or over no known number, becomes missing
        Kernels.Require(known, least, sums);
    }

    private static void FinishSum(Span<double> sums, ReadOnlySpan<double> known, int least)
    {
        Kernels.Finish(sums);
        Kernels.Require(known, least, sums);
    }

    private void Extreme(in Instruction instruction)
    {
        Span<double> target = NumberTarget(instruction.Target), known = counts.AsSpan(0, length);
        target.Fill(double.NaN);
        known.Clear();
        foreach (int operand in instruction.Many)
        {
            ReadOnlySpan<double> values = Number(operand);
            Kernels.Extreme(values, target, instruction.Function == MeasureWindowFunction.Max);
            Kernels.CountKnown(values, known);
        }

        Kernels.Require(known, instruction.Detail, target);
        HideUnread(instruction, target);
    }

    private void Count(in Instruction instruction)
    {
        Span<double> target = NumberTarget(instruction.Target);
        target.Clear();
        foreach (int operand in instruction.Many) Kernels.CountKnown(Number(operand), target);
        for (int i = 0; i < target.Length && instruction.Detail > 0; i++)
        {
            if (target[i] < instruction.Detail) target[i] = double.NaN;
        }

        HideUnread(instruction, target);
    }

    private void Last(in Instruction instruction)
    {
        Span<double> target = NumberTarget(instruction.Target), known = counts.AsSpan(0, length);
        target.Fill(double.NaN);
        known.Clear();
        for (int period = 0; period < instruction.Many.Length; period++)
        {
            ReadOnlySpan<double> values = Number(instruction.Many[period]);
            Kernels.Newest(values, target);
            HideUnread(instruction, period, target);
            if (instruction.Detail > 1) Kernels.CountKnown(values, known);
        }

        if (instruction.Detail > 1) Kernels.Require(known, instruction.Detail, target);
    }

    private void Slope(in Instruction instruction)
    {
        Span<double> target = NumberTarget(instruction.Target);
        Span<double> window = stackalloc double[LongestWindow];
        window = window[..instruction.Many.Length];
        for (int first = 0; first < target.Length; first += ListsAtOnce)
        {
            int lists = Gather(instruction.Many, first, double.NaN, out int stride);
            for (int i = 0; i < lists; i++)
            {
                for (int period = 0; period < window.Length; period++) window[period] = gathered[(period * stride) + i];
                target[first + i] = counts[i] < instruction.Detail ? double.NaN : Statistics.Slope(window);
            }
        }
    }

    private void Median(in Instruction instruction)
    {
        Span<double> target = NumberTarget(instruction.Target);
        SortingNetwork network = SortingNetwork.Of(instruction.Many.Length);
        for (int first = 0; first < target.Length; first += ListsAtOnce)
        {
            int lists = Gather(instruction.Many, first, double.PositiveInfinity, out int stride);
            network.Sort(gathered, stride);
            for (int i = 0; i < lists; i++) target[first + i] = counts[i] < instruction.Detail ? double.NaN : MiddleOf(i, stride);
        }
    }

    /// <summary>Compares the newest number with the median of those before it and with the median of their distances from that median.</summary>
    private void RobustZ(in Instruction instruction)
    {
        Span<double> target = NumberTarget(instruction.Target), medians = stackalloc double[ListsAtOnce];
        ReadOnlySpan<double> newest = Number(instruction.Many[^1]);
        ReadOnlySpan<int> others = instruction.Many.AsSpan(0, instruction.Many.Length - 1);
        SortingNetwork network = SortingNetwork.Of(others.Length);
        for (int first = 0; first < target.Length; first += ListsAtOnce)
        {
            int lists = Gather(others, first, double.PositiveInfinity, out int stride);
            network.Sort(gathered, stride);
            for (int i = 0; i < lists; i++) medians[i] = MiddleOf(i, stride);
            for (int period = 0; period < others.Length; period++) Kernels.Distance(medians[..lists], gathered.AsSpan(period * stride, lists));
            network.Sort(gathered, stride);
            for (int i = 0; i < lists; i++)
                target[first + i] = counts[i] < instruction.Detail ? double.NaN : Statistics.RobustZ(newest[first + i], medians[i], MiddleOf(i, stride));
        }
    }

    /// <summary>Gathers the windows of some companies side by side, one row a period, and counts the known numbers of each.</summary>
    private int Gather(ReadOnlySpan<int> operands, int first, double missing, out int stride)
    {
        int lists = Math.Min(ListsAtOnce, length - first);
        stride = StrideOf(lists);
        Span<double> known = counts.AsSpan(0, lists);
        known.Clear();
        for (int period = 0; period < operands.Length; period++)
        {
            Span<double> row = gathered.AsSpan(period * stride, stride);
            ReadOnlySpan<double> values = Number(operands[period]).Slice(first, lists);
            Kernels.CountKnown(values, known);
            Kernels.Replace(values, missing, row);
            row[lists..].Fill(missing);
        }

        return lists;
    }

    private static int StrideOf(int lists) => (lists + 3) & ~3;

    /// <summary>Returns the median of a sorted list whose missing numbers are at its end.</summary>
    private double MiddleOf(int list, int stride)
    {
        int known = (int)counts[list];
        if (known == 0) return double.NaN;
        double middle = gathered[(known / 2 * stride) + list];
        return known % 2 == 1 ? Statistics.Middle(middle) : Statistics.Middle(gathered[(((known / 2) - 1) * stride) + list], middle);
    }

    private void Share(in Instruction instruction)
    {
        Span<double> target = NumberTarget(instruction.Target), decided = counts.AsSpan(0, length);
        target.Clear();
        decided.Clear();
        foreach (int operand in instruction.Many)
        {
            ReadOnlySpan<ulong> isTrue = True(operand), isFalse = False(operand);
            for (int i = 0; i < target.Length; i++)
            {
                if (Bit(isTrue, i)) target[i]++;
                if (Bit(isTrue, i) || Bit(isFalse, i)) decided[i]++;
            }
        }

        for (int i = 0; i < target.Length; i++)
            target[i] = decided[i] < instruction.Detail ? double.NaN : Scalars.Finite(target[i] / decided[i]);
    }

    private void Gone(in Instruction instruction)
    {
        Span<ulong> isTrue = True(instruction.Target), isFalse = False(instruction.Target);
        isTrue.Clear();
        isFalse.Clear();
        if (plan.StaleGroups[instruction.B]) return;
        Span<ulong> recent = stackalloc ulong[Block.Words], before = stackalloc ulong[Block.Words], known = stackalloc ulong[Block.Words];
        Span<ulong> unread = stackalloc ulong[Block.Words];
        recent.Clear();
        before.Clear();
        unread.Clear();
        int older = instruction.Many.Length - instruction.Detail;
        for (int period = 0; period < instruction.Many.Length; period++)
        {
            FindKnown(instruction.Many[period], known);
            Span<ulong> into = period < older ? before : recent;
            for (int word = 0; word < Words; word++) into[word] |= known[word];
            if (period < older) continue;
            FindUnread(instruction, period, known);
            for (int word = 0; word < Words; word++) unread[word] |= known[word];
        }

        for (int word = 0; word < Words; word++)
        {
            isTrue[word] = before[word] & ~recent[word] & ~unread[word];
            isFalse[word] = recent[word] | ~(before[word] | unread[word]);
        }
    }

    private void EventNumber(in Instruction instruction)
    {
        Span<double> target = NumberTarget(instruction.Target);
        EventWindow window = plan.Events[instruction.Detail];
        if (!window.Answered)
        {
            target.Fill(double.NaN);
            return;
        }

        target.Fill(window.WithoutEvents);
        ReadOnlySpan<int> offsets = window.View.Offsets.AsSpan(start, length + 1);
        if (!IsSparse(offsets))
        {
            for (int i = 0; i < target.Length; i++)
            {
                if (offsets[i] != offsets[i + 1]) target[i] = window.Compute(start + i);
            }
        }
        else if (window.CountsAll)
        {
            CountEvents(window, offsets[0], offsets[length], target);
        }
        else
        {
            ReadOnlySpan<int> companies = window.View.Companies;
            for (int place = offsets[0]; place < offsets[length]; place = window.View.Offsets[companies[place] + 1])
                target[companies[place] - start] = window.Compute(companies[place]);
        }

        // An event without a day may lie in the window or not: no number is known.
        if (window.View.Undated is { } undated) Blank(undated.AsSpan(start / 64, Words), target);
    }

    /// <summary>
    /// Returns whether going over the events of the block is faster than going over its companies: few have any, or each has few, as is usual. The events of a
    /// single company change while its frame is used again, and are not gone over.
    /// </summary>
    private bool IsSparse(ReadOnlySpan<int> offsets) => length > 1 && offsets[length] - offsets[0] <= MostSparseEvents * length;

    /// <summary>Adds the events of the window to the numbers of their companies: no branch depends on a day.</summary>
    private void CountEvents(EventWindow window, int from, int to, Span<double> target)
    {
        ReadOnlySpan<int> days = window.View.Days.AsSpan(from, to - from), companies = window.View.Companies.AsSpan(from, to - from);
        int firstDay = window.Start + 1, firstRow = start;
        long width = window.End - window.Start;
        for (int place = 0; place < days.Length; place++)
        {
            // The sign of a difference is set for a day in the window: the compiler would make a branch of a comparison.
            target[companies[place] - firstRow] += (int)(((uint)(days[place] - firstDay) - width) >>> 63);
        }
    }

    /// <summary>Makes the numbers missing of the companies whose bits are set.</summary>
    private static void Blank(ReadOnlySpan<ulong> companies, Span<double> target)
    {
        for (int word = 0; word < companies.Length; word++)
        {
            for (ulong bits = companies[word]; bits != 0; bits &= bits - 1) target[(word * 64) + BitOperations.TrailingZeroCount(bits)] = double.NaN;
        }
    }

    private void EventAny(in Instruction instruction)
    {
        Span<ulong> isTrue = True(instruction.Target), isFalse = False(instruction.Target);
        isTrue.Clear();
        isFalse.Clear();
        EventWindow window = plan.Events[instruction.Detail];
        if (!window.Answered) return;
        ReadOnlySpan<int> offsets = window.View.Offsets.AsSpan(start, length + 1);
        Span<ulong> unknown = stackalloc ulong[Block.Words];
        unknown.Clear();
        if (window.View.Undated is { } undated) undated.AsSpan(start / 64, Words).CopyTo(unknown);
        if (IsSparse(offsets))
        {
            ReadOnlySpan<int> companies = window.View.Companies;
            for (int place = offsets[0]; place < offsets[length]; place = window.View.Offsets[companies[place] + 1])
                SetAny(window.Any(companies[place]), companies[place] - start, isTrue, unknown);
        }
        else
        {
            for (int i = 0; i < length; i++)
            {
                if (offsets[i] != offsets[i + 1]) SetAny(window.Any(start + i), i, isTrue, unknown);
            }
        }

        for (int word = 0; word < Words; word++) isFalse[word] = ~(isTrue[word] | unknown[word]);
    }

    private static void SetAny(bool? any, int company, Span<ulong> isTrue, Span<ulong> unknown)
    {
        ulong bit = 1UL << (company & 63);
        if (any == true) isTrue[company >> 6] |= bit;
        else if (any is null) unknown[company >> 6] |= bit;
    }
}
