using System.Diagnostics;
using System.Numerics;
using EarlyWarning.Rules.Language;
using EarlyWarning.Rules.Panels;
using EarlyWarning.Rules.Planning;

namespace EarlyWarning.Rules.Execution;

/// <content>Conditions, each of which is two bitmaps.</content>
internal sealed partial class BlockRunner
{
    private void CompareConstant(in Instruction instruction)
    {
        Span<ulong> isTrue = True(instruction.Target), isFalse = False(instruction.Target);
        FindKnown(instruction.A, isFalse);
        var comparison = (Comparison)instruction.Detail;
        if (instruction.IsTolerant) Kernels.CompareConstantTolerantly(comparison, Number(instruction.A), instruction.Constant, isTrue);
        else Kernels.CompareConstant(comparison, Number(instruction.A), instruction.Constant, isTrue);
        for (int word = 0; word < Words; word++) isFalse[word] &= ~isTrue[word];
    }

    private void Compare(in Instruction instruction)
    {
        Span<ulong> isTrue = True(instruction.Target), isFalse = False(instruction.Target);
        Span<ulong> known = stackalloc ulong[Block.Words];
        FindKnown(instruction.A, known);
        FindKnown(instruction.B, isFalse);
        var comparison = (Comparison)instruction.Detail;
        if (instruction.IsTolerant) Kernels.CompareTolerantly(comparison, Number(instruction.A), Number(instruction.B), isTrue);
        else Kernels.Compare(comparison, Number(instruction.A), Number(instruction.B), isTrue);
        for (int word = 0; word < Words; word++) isFalse[word] &= known[word] & ~isTrue[word];
    }

    /// <summary>Finds the known bits of an operand: copied for a column of the panel, computed for a register.</summary>
    private void FindKnown(int operand, Span<ulong> words)
    {
        if (operand < 0)
        {
            plan.Numbers[~operand].Known.AsSpan(start / 64, Words).CopyTo(words);
            return;
        }

        Column.FindKnown(Number(operand), words);
    }

    private void CompareTexts(in Instruction instruction)
    {
        ReadOnlySpan<int> left = Text(instruction.A), right = Text(instruction.B);
        Span<ulong> isTrue = True(instruction.Target), isFalse = False(instruction.Target);
        bool wanted = (Comparison)instruction.Detail == Comparison.Equal;
        isTrue.Clear();
        isFalse.Clear();
        for (int i = 0; i < left.Length; i++)
        {
            if (left[i] == TextPool.Missing || right[i] == TextPool.Missing) continue;
            Span<ulong> side = left[i] == right[i] == wanted ? isTrue : isFalse;
            side[i >> 6] |= 1UL << (i & 63);
        }
    }

    private void MatchText(in Instruction instruction)
    {
        ReadOnlySpan<int> codes = Text(instruction.A);
        bool[] matches = plan.Matches[instruction.Detail];
        Span<ulong> isTrue = True(instruction.Target), isFalse = False(instruction.Target);
        isTrue.Clear();
        isFalse.Clear();
        for (int i = 0; i < codes.Length; i++)
        {
            if (codes[i] < 0) continue; // missing, or a hash, which has no text to match
            Span<ulong> side = matches[codes[i]] ? isTrue : isFalse;
            side[i >> 6] |= 1UL << (i & 63);
        }
    }

    private void Flag(in Instruction instruction)
    {
        Span<ulong> isTrue = True(instruction.Target), isFalse = False(instruction.Target);
        FindKnown(instruction.A, isFalse);
        Kernels.CompareConstant(Comparison.NotEqual, Number(instruction.A), 0, isTrue);
        for (int word = 0; word < Words; word++) isFalse[word] &= ~isTrue[word];
    }

    private void KnownNumber(in Instruction instruction)
    {
        Span<ulong> isTrue = True(instruction.Target), isFalse = False(instruction.Target);
        FindKnown(instruction.A, isTrue);
        for (int word = 0; word < Words; word++) isFalse[word] = ~isTrue[word];
    }

    private void KnownText(in Instruction instruction)
    {
        ReadOnlySpan<int> codes = Text(instruction.A);
        Span<ulong> isTrue = True(instruction.Target), isFalse = False(instruction.Target);
        isTrue.Clear();
        for (int i = 0; i < codes.Length; i++)
        {
            if (codes[i] != TextPool.Missing) isTrue[i >> 6] |= 1UL << (i & 63);
        }

        for (int word = 0; word < Words; word++) isFalse[word] = ~isTrue[word];
    }

    /// <summary>Counts the true conditions of 64 companies at once: each word holds one binary digit of all counts.</summary>
    private void AtLeast(in Instruction instruction)
    {
        Span<ulong> isTrue = True(instruction.Target), isFalse = False(instruction.Target);
        int digits = BitOperations.Log2((uint)instruction.Many.Length) + 1;
        Span<ulong> certain = stackalloc ulong[digits], possible = stackalloc ulong[digits];
        for (int word = 0; word < Words; word++)
        {
            certain.Clear();
            possible.Clear();
            foreach (int operand in instruction.Many)
            {
                AddOne(True(operand)[word], certain);
                AddOne(~False(operand)[word], possible);
            }

            isTrue[word] = AreAtLeast(certain, instruction.Detail);
            isFalse[word] = ~AreAtLeast(possible, instruction.Detail);
        }
    }

    private static void AddOne(ulong carry, Span<ulong> count)
    {
        for (int digit = 0; digit < count.Length; digit++) (count[digit], carry) = (count[digit] ^ carry, count[digit] & carry);
    }

    /// <summary>Returns a bit for each count that is at least a number.</summary>
    private static ulong AreAtLeast(ReadOnlySpan<ulong> count, int number)
    {
        ulong greater = 0, equal = ulong.MaxValue;
        for (int digit = count.Length - 1; digit >= 0; digit--)
        {
            if ((number >> digit & 1) != 0)
            {
                equal &= count[digit];
                continue;
            }

            greater |= equal & count[digit];
            equal &= ~count[digit];
        }

        return greater | equal;
    }

    private void Truth(in Instruction instruction)
    {
        Span<ulong> isTrue = True(instruction.Target), isFalse = False(instruction.Target);
        ReadOnlySpan<ulong> aTrue = True(instruction.A), aFalse = False(instruction.A), bTrue = True(instruction.B), bFalse = False(instruction.B);
        ReadOnlySpan<ulong> cTrue = True(instruction.C), cFalse = False(instruction.C);
        bool equal = (Comparison)instruction.Detail == Comparison.Equal;
        for (int word = 0; word < Words; word++)
        {
            (isTrue[word], isFalse[word]) = instruction.Op switch
            {
                OpCode.Not => (aFalse[word], aTrue[word]),
                OpCode.And => (aTrue[word] & bTrue[word], aFalse[word] | bFalse[word]),
                OpCode.Or => (aTrue[word] | bTrue[word], aFalse[word] & bFalse[word]),
                OpCode.KnownTruth => (aTrue[word] | aFalse[word], ~(aTrue[word] | aFalse[word])),
                OpCode.IfTruth => ((cTrue[word] & aTrue[word]) | (cFalse[word] & bTrue[word]), (cTrue[word] & aFalse[word]) | (cFalse[word] & bFalse[word])),
                OpCode.CoalesceTruth => (
                    aTrue[word] | (~(aTrue[word] | aFalse[word]) & bTrue[word]),
                    aFalse[word] | (~(aTrue[word] | aFalse[word]) & bFalse[word])),
                OpCode.CompareTruths => equal
                    ? ((aTrue[word] & bTrue[word]) | (aFalse[word] & bFalse[word]), (aTrue[word] & bFalse[word]) | (aFalse[word] & bTrue[word]))
                    : ((aTrue[word] & bFalse[word]) | (aFalse[word] & bTrue[word]), (aTrue[word] & bTrue[word]) | (aFalse[word] & bFalse[word])),
                _ => throw new UnreachableException($"{instruction.Op} is no operation on conditions."),
            };
        }
    }

    private void EmitTruth(in Instruction instruction)
    {
        Span<ulong> fired = results.Fired(instruction.Target).Slice(results.WordOf(start), Words);
        Span<ulong> clear = results.Clear(instruction.Target).Slice(results.WordOf(start), Words);
        True(instruction.A)[..Words].CopyTo(fired);
        False(instruction.A)[..Words].CopyTo(clear);
        if (length % 64 == 0) return;
        ulong valid = (1UL << (length % 64)) - 1;
        fired[^1] &= valid;
        clear[^1] &= valid;
    }
}
