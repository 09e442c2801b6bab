using System.Buffers;
using EarlyWarning.Rules.Binding;
using EarlyWarning.Rules.Panels;
using EarlyWarning.Rules.Planning;

namespace EarlyWarning.Rules.Execution;

/// <content>The body of the plan without the work whose result is settled for every company by the date and by what is delivered.</content>
internal sealed partial class BlockRunner
{
    /// <summary>Marks a register that holds its own result.</summary>
    private const int Itself = int.MaxValue;

    /// <summary>
    /// Reduces the body: a choice by a condition that is the same for every company becomes one of its operands, numbers computed from an indicator
    /// without any value are missing, and windows leave out the periods in which nobody has a value. Nothing that is emitted changes.
    /// </summary>
    /// <returns>The reduced instructions in rented memory; none if there is nothing to reduce.</returns>
    private ArraySegment<Instruction> Reduce()
    {
        if (!IsReducible()) return default;

        // What a register stands for until it is written again: a source or a settled register.
        int[] standsFor = ArrayPool<int>.Shared.Rent(plan.Plan.NumberRegisters);
        standsFor.AsSpan().Fill(Itself);
        Instruction[] reduced = ArrayPool<Instruction>.Shared.Rent(plan.Plan.Body.Length);
        int count = 0;
        foreach (ref readonly Instruction instruction in plan.Plan.Body.AsSpan())
        {
            Instruction resolved = Resolve(instruction, standsFor);
            if (Operands.TargetOf(resolved.Op) == RegisterKind.Number && resolved.Target >= 0)
            {
                // A register holds one result after another: only what keeps its value may stand for it.
                standsFor[resolved.Target] = SameAs(resolved) is { } same && IsSettled(same) ? same : Itself;
                if (standsFor[resolved.Target] != Itself) continue;
            }

            reduced[count++] = LeavesOutMissing(resolved) ? resolved with { Many = Array.FindAll(resolved.Many, operand => !IsMissing(operand)) } : resolved;
        }

        ArrayPool<int>.Shared.Return(standsFor);
        return new ArraySegment<Instruction>(reduced, 0, count);
    }

    private bool IsReducible()
    {
        foreach (ref readonly Instruction instruction in plan.Plan.Body.AsSpan())
        {
            if (SameAs(instruction) is not null || LeavesOutMissing(instruction)) return true;
        }

        return false;
    }

    private static Instruction Resolve(in Instruction instruction, int[] standsFor)
    {
        int Operand(int operand) => operand >= 0 && standsFor[operand] != Itself ? standsFor[operand] : operand;
        return instruction.Op switch
        {
            OpCode.Unary or OpCode.Round or OpCode.Shift or OpCode.CompareConstant or OpCode.Flag or OpCode.KnownNumber or OpCode.EmitNumber =>
                instruction with { A = Operand(instruction.A) },
            OpCode.Binary or OpCode.CoalesceNumber or OpCode.Compare or OpCode.IfNumber =>
                instruction with { A = Operand(instruction.A), B = Operand(instruction.B) },
            OpCode.Window or OpCode.Gone when Array.Exists(instruction.Many, operand => Operand(operand) != operand) =>
                instruction with { Many = Array.ConvertAll(instruction.Many, Operand) },
            _ => instruction,
        };
    }

    /// <summary>Returns the operand that always holds what an instruction computes; null if there is none.</summary>
    private int? SameAs(Instruction instruction) => instruction.Op switch
    {
        OpCode.IfNumber when instruction.C < plan.Plan.SettledTruths =>
            Bit(True(instruction.C), 0) ? instruction.A : Bit(False(instruction.C), 0) ? instruction.B : null,
        OpCode.CoalesceNumber => KnownOf(instruction),
        OpCode.Binary => (BinaryFunction)instruction.Detail switch
        {
            BinaryFunction.LeastKnown or BinaryFunction.GreatestKnown => KnownOf(instruction),
            BinaryFunction.Add or BinaryFunction.Subtract or BinaryFunction.Multiply or BinaryFunction.Divide or BinaryFunction.DaysBetween =>
                IsMissing(instruction.A) ? instruction.A : IsMissing(instruction.B) ? instruction.B : null,
            _ => null,
        },
        OpCode.Window when instruction.Function == MeasureWindowFunction.Avg && CountMissing(instruction.Many) == instruction.Many.Length =>
            instruction.Many[0],
        _ => null,
    };

    /// <summary>Returns the only operand of two that is not missing everywhere; null if both may be known.</summary>
    private int? KnownOf(Instruction instruction) => IsMissing(instruction.A) ? instruction.B : IsMissing(instruction.B) ? instruction.A : null;

    /// <summary>Returns whether an operand of numbers is a source, or a register that is never overwritten.</summary>
    private bool IsSettled(int operand) => operand < plan.Plan.SettledNumbers;

    /// <summary>Returns whether no company has a number, in any block.</summary>
    private bool IsMissing(int operand) =>
        operand < 0 ? plan.Numbers[~operand].IsMissing : IsSettled(operand) && double.IsNaN(numbers[operand * Block.Companies]);

    private int CountMissing(int[] operands)
    {
        int count = 0;
        foreach (int operand in operands) count += IsMissing(operand) ? 1 : 0;
        return count;
    }

    /// <summary>
    /// Returns whether a window leaves out periods in which nobody has a value: its function goes by numbers alone, some period has none, and no row is unread.
    /// </summary>
    private bool LeavesOutMissing(Instruction window)
    {
        if (window.Op != OpCode.Window || CountMissing(window.Many) == 0) return false;
        if (window.Function == MeasureWindowFunction.Avg) return true;
        if (window.Function is not (MeasureWindowFunction.Sum or MeasureWindowFunction.Min or MeasureWindowFunction.Max)) return false;
        for (int period = 0; period < window.Many.Length; period++)
        {
            if (!UnreadOf(window, period).IsEmpty) return false;
        }

        return true;
    }
}
