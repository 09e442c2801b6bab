using System.Numerics;
using EarlyWarning.Rules.Binding;
using EarlyWarning.Rules.Panels;
using EarlyWarning.Rules.Planning;

namespace EarlyWarning.Rules.Execution;

/// <content>Windows on measures and events.</content>
internal sealed partial class BlockRunner
{
    private const int LongestWindow = 128;

    private void Sum(in Instruction instruction)
    {
        Span<double> target = NumberTarget(instruction.Target), known = counts.AsSpan(0, length);
        target.Clear();
        known.Clear();
        foreach (int operand in instruction.Many) Kernels.Accumulate(Number(operand), target, known);
        if (instruction.Op == OpCode.Avg) FinishAverage(target, known, instruction.Detail);
        else FinishSum(target, known, instruction.Detail);
    }

    private static void FinishAverage(Span<double> sums, ReadOnlySpan<double> known, int least)
    {
        for (int i = 0; i < sums.Length; i++)
            sums[i] = known[i] < least ? double.NaN : Scalars.Finite(Scalars.Finite(sums[i]) / known[i]);
    }

    private static void FinishSum(Span<double> sums, ReadOnlySpan<double> known, int least)
    {
        for (int i = 0; i < sums.Length; i++)
            sums[i] = known[i] < least ? double.NaN : Scalars.Finite(sums[i]);
    }

    private void Extreme(in Instruction instruction)
    {
        Span<double> target = NumberTarget(instruction.Target), known = counts.AsSpan(0, length);
        target.Fill(double.NaN);
        known.Clear();
        foreach (int operand in instruction.Many)
        {
            ReadOnlySpan<double> values = Number(operand);
            Kernels.Extreme(values, target, instruction.Op == OpCode.Max);
            Kernels.CountKnown(values, known);
        }

        Kernels.Require(known, instruction.Detail, target);
    }

    private void Count(in Instruction instruction)
    {
        Span<double> target = NumberTarget(instruction.Target);
        target.Clear();
        foreach (int operand in instruction.Many) Kernels.CountKnown(Number(operand), target);
        if (instruction.Detail == 0) return;
        for (int i = 0; i < target.Length; i++)
        {
            if (target[i] < instruction.Detail) target[i] = double.NaN;
        }
    }

    private void Last(in Instruction instruction)
    {
        Span<double> target = NumberTarget(instruction.Target), known = counts.AsSpan(0, length);
        target.Fill(double.NaN);
        known.Clear();
        foreach (int operand in instruction.Many)
        {
            ReadOnlySpan<double> values = Number(operand);
            Kernels.Newest(values, target);
            if (instruction.Detail > 1) Kernels.CountKnown(values, known);
        }

        if (instruction.Detail > 1) Kernels.Require(known, instruction.Detail, target);
    }

    /// <summary>Functions that need a company's window side by side.</summary>
    private void Gathered(in Instruction instruction)
    {
        Span<double> target = NumberTarget(instruction.Target);
        Span<double> window = stackalloc double[LongestWindow];
        window = window[..instruction.Many.Length];
        for (int i = 0; i < target.Length; i++)
        {
            for (int period = 0; period < window.Length; period++) window[period] = Number(instruction.Many[period])[i];
            target[i] = instruction.Op switch
            {
                OpCode.Median => Median(window, instruction.Detail),
                OpCode.Slope => KnownOf(window) < instruction.Detail ? double.NaN : Statistics.Slope(window),
                _ => RobustZ(window, instruction.Detail),
            };
        }
    }

    private static double Median(Span<double> window, int least)
    {
        Span<double> known = Compact(window);
        return known.Length < least ? double.NaN : Statistics.Median(known);
    }

    private static double RobustZ(Span<double> window, int least)
    {
        double newest = window[^1];
        if (double.IsNaN(newest)) return double.NaN;
        Span<double> others = Compact(window[..^1]);
        return others.Length < least ? double.NaN : Statistics.RobustZ(newest, others);
    }

    private static int KnownOf(ReadOnlySpan<double> window)
    {
        int known = 0;
        foreach (double value in window)
        {
            if (!double.IsNaN(value)) known++;
        }

        return known;
    }

    private static Span<double> Compact(Span<double> window)
    {
        int known = 0;
        foreach (double value in window)
        {
            if (!double.IsNaN(value)) window[known++] = value;
        }

        return window[..known];
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
        if (plan.StaleGroups[instruction.A]) return;
        Span<ulong> recent = stackalloc ulong[Block.Words], before = stackalloc ulong[Block.Words], known = stackalloc ulong[Block.Words];
        recent.Clear();
        before.Clear();
        int older = instruction.Many.Length - instruction.Detail;
        for (int period = 0; period < instruction.Many.Length; period++)
        {
            KnownBits(instruction.Many[period], known);
            Span<ulong> into = period < older ? before : recent;
            for (int word = 0; word < Words; word++) into[word] |= known[word];
        }

        for (int word = 0; word < Words; word++)
        {
            isTrue[word] = before[word] & ~recent[word];
            isFalse[word] = ~isTrue[word];
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

        for (int i = 0; i < target.Length; i++) target[i] = window.Compute(start + i);
    }

    private void EventAny(in Instruction instruction)
    {
        Span<ulong> isTrue = True(instruction.Target), isFalse = False(instruction.Target);
        isTrue.Clear();
        isFalse.Clear();
        EventWindow window = plan.Events[instruction.Detail];
        if (!window.Answered) return;
        int[] offsets = window.View.Offsets;
        if (offsets[start] != offsets[start + length])
        {
            for (int i = 0; i < length; i++)
            {
                if (window.Any(start + i)) isTrue[i >> 6] |= 1UL << (i & 63);
            }
        }

        for (int word = 0; word < Words; word++) isFalse[word] = ~isTrue[word];
    }
}
