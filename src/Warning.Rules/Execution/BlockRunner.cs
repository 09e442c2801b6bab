using System.Buffers;
using System.Diagnostics;
using EarlyWarning.Rules.Binding;
using EarlyWarning.Rules.Panels;
using EarlyWarning.Rules.Planning;

namespace EarlyWarning.Rules.Execution;

/// <summary>
/// Runs a plan block by block with its own scratch registers; each worker has one, so that nothing is allocated for a company. The register of a condition is
/// two bitmaps, true before false; bits beyond the block's length are undefined until they are emitted.
/// </summary>
internal sealed partial class BlockRunner : IDisposable
{
    private const int NoBlock = -1;

    private readonly BoundPlan plan;
    private readonly Results results;
    private readonly double[] numbers;
    private readonly ulong[] truths;
    private readonly int[] texts;
    private readonly double[] counts;
    private readonly double[] gathered;
    private readonly ArraySegment<Instruction> reduced;
    private readonly double[] unpacked;
    private int[] unpackedPlaces = [];
    private int[] unpackedStarts = [];
    private int start;
    private int length;

    /// <summary>Creates a runner.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="results">What it writes.</param>
    /// <param name="reduces">Whether the columns of the plan stay as they are, so that its body can be reduced to what they leave open.</param>
    public BlockRunner(BoundPlan plan, Results results, bool reduces)
    {
        this.plan = plan;
        this.results = results;
        numbers = ArrayPool<double>.Shared.Rent(plan.Plan.NumberRegisters * Block.Companies);
        truths = ArrayPool<ulong>.Shared.Rent(plan.Plan.TruthRegisters * Block.Words * 2);
        texts = ArrayPool<int>.Shared.Rent(plan.Plan.TextRegisters * Block.Companies);
        counts = ArrayPool<double>.Shared.Rent(Block.Companies);
        length = Math.Min(Block.Companies, results.Companies);
        gathered = ArrayPool<double>.Shared.Rent(LongestGathered(plan.Plan) * StrideOf(Math.Min(ListsAtOnce, length)));
        unpacked = RoomForPacked();
        unpackedStarts.AsSpan().Fill(NoBlock);
        FillConstants();
        RunPrologue();
        unpackedStarts.AsSpan().Fill(NoBlock); // the prologue reads one company
        if (reduces && length > 0) reduced = Reduce();
    }

    public void Run(int block)
    {
        start = block * Block.Companies;
        length = Math.Min(Block.Companies, results.Companies - start);
        foreach (ref readonly Instruction instruction in Body) Run(instruction);
    }

    /// <summary>Returns the rented scratch memory.</summary>
    public void Dispose()
    {
        ArrayPool<double>.Shared.Return(numbers);
        ArrayPool<ulong>.Shared.Return(truths);
        ArrayPool<int>.Shared.Return(texts);
        ArrayPool<double>.Shared.Return(counts);
        ArrayPool<double>.Shared.Return(gathered);
        if (unpacked.Length > 0) ArrayPool<double>.Shared.Return(unpacked);
        if (reduced.Array is { } body) ArrayPool<Instruction>.Shared.Return(body, clearArray: true);
    }

    private ReadOnlySpan<Instruction> Body => reduced.Array is null ? plan.Plan.Body : reduced;

    private static int LongestGathered(Plan plan)
    {
        int longest = 0;
        foreach (ref readonly Instruction instruction in plan.Body.AsSpan())
        {
            if (instruction.Op == OpCode.Window && Gathers(instruction.Function)) longest = Math.Max(longest, instruction.Many.Length);
        }

        return longest;
    }

    private void FillConstants()
    {
        for (int i = 0; i < plan.Constants.Length; i++) NumberTarget(plan.Plan.Constants[i].Register).Fill(plan.Constants[i]);
        for (int i = 0; i < plan.TextCodes.Length; i++) TextTarget(plan.Plan.TextConstants[i].Register).Fill(plan.TextCodes[i]);
        foreach ((int register, bool? truth) in plan.Plan.TruthConstants) FillTruth(register, truth);
    }

    /// <summary>Computes what is the same for every company once, and fills the block with it.</summary>
    private void RunPrologue()
    {
        int companies = length; // 0 for the occurrences of an event that nobody has
        if (companies == 0) return;
        foreach (ref readonly Instruction instruction in plan.Plan.Prologue.AsSpan())
        {
            length = 1;
            Run(instruction);
            length = companies;
            switch (Operands.TargetOf(instruction.Op))
            {
                case RegisterKind.Number: NumberTarget(instruction.Target).Fill(NumberTarget(instruction.Target)[0]); break;
                case RegisterKind.Text: TextTarget(instruction.Target).Fill(TextTarget(instruction.Target)[0]); break;
                default: FillTruth(instruction.Target, Bit(True(instruction.Target), 0) ? true : Bit(False(instruction.Target), 0) ? false : null); break;
            }
        }
    }

    private void FillTruth(int register, bool? truth)
    {
        True(register).Fill(truth == true ? ulong.MaxValue : 0);
        False(register).Fill(truth == false ? ulong.MaxValue : 0);
    }

    private void Run(in Instruction instruction)
    {
        switch (instruction.Op)
        {
            case OpCode.Unary: Unary(instruction); break;
            case OpCode.Binary: Binary(instruction); break;
            case OpCode.Round: Round(instruction); break;
            case OpCode.Shift: Shift(instruction); break;
            case OpCode.IfNumber: IfNumber(instruction); break;
            case OpCode.CoalesceNumber: CoalesceNumber(instruction); break;
            case OpCode.Window or OpCode.TruthWindow: Window(instruction); break;
            case OpCode.Gone: Gone(instruction); break;
            case OpCode.EventNumber or OpCode.DaysSince: EventNumber(instruction); break;
            case OpCode.EventAny: EventAny(instruction); break;
            case OpCode.IfText: IfText(instruction); break;
            case OpCode.CoalesceText: CoalesceText(instruction); break;
            case OpCode.CompareConstant: CompareConstant(instruction); break;
            case OpCode.Compare: Compare(instruction); break;
            case OpCode.CompareTexts: CompareTexts(instruction); break;
            case OpCode.MatchText: MatchText(instruction); break;
            case OpCode.Flag: Flag(instruction); break;
            case OpCode.KnownNumber: KnownNumber(instruction); break;
            case OpCode.KnownText: KnownText(instruction); break;
            case OpCode.AtLeast: AtLeast(instruction); break;
            case OpCode.EmitNumber: Number(instruction.A).CopyTo(results.Number(instruction.Target).AsSpan(start)); break;
            case OpCode.EmitTruth: EmitTruth(instruction); break;
            case OpCode.CompareTruths or OpCode.KnownTruth or OpCode.Not or OpCode.And or OpCode.Or or OpCode.IfTruth or OpCode.CoalesceTruth: Truth(instruction); break;
            default: throw new UnreachableException($"{instruction.Op} has no kernel.");
        }
    }

    private ReadOnlySpan<double> Number(int operand)
    {
        if (operand >= 0) return numbers.AsSpan(operand * Block.Companies, length);
        Column column = plan.Numbers[~operand];
        if (column.Packed is { } packed) return Unpacked(~operand, packed);
        return column.IsMissing ? column.Values.AsSpan(0, length) : column.Values.AsSpan(start, length);
    }

    /// <summary>Returns the numbers of the block, unpacked by the first instruction that reads them.</summary>
    private ReadOnlySpan<double> Unpacked(int source, PackedNumbers numbers)
    {
        int place = unpackedPlaces[source];
        Span<double> target = unpacked.AsSpan(place * Block.Companies, length);
        if (unpackedStarts[place] == start) return target;
        numbers.CopyTo(start, target);
        unpackedStarts[place] = start;
        return target;
    }

    /// <summary>Makes room for a block of each packed source.</summary>
    private double[] RoomForPacked()
    {
        int count = 0;
        for (int source = 0; source < plan.Numbers.Length; source++)
        {
            if (plan.Numbers[source].Packed is null) continue;
            if (count == 0) unpackedPlaces = new int[plan.Numbers.Length];
            unpackedPlaces[source] = count++;
        }

        if (count > 0) unpackedStarts = new int[count];
        return count == 0 ? [] : ArrayPool<double>.Shared.Rent(count * Block.Companies);
    }

    private Span<double> NumberTarget(int register) =>
        register >= 0 ? numbers.AsSpan(register * Block.Companies, length) : results.Number(~register).AsSpan(start, length);

    private ReadOnlySpan<int> Text(int operand) =>
        operand >= 0 ? texts.AsSpan(operand * Block.Companies, length) : plan.Texts[~operand].AsSpan(start, length);

    private Span<int> TextTarget(int register) => texts.AsSpan(register * Block.Companies, length);

    private Span<ulong> True(int register) => truths.AsSpan(register * Block.Words * 2, Block.Words);

    private Span<ulong> False(int register) => truths.AsSpan((register * Block.Words * 2) + Block.Words, Block.Words);

    private int Words => (length + 63) / 64;

    private void Unary(in Instruction instruction)
    {
        ReadOnlySpan<double> operand = Number(instruction.A);
        Span<double> target = NumberTarget(instruction.Target);
        var function = (UnaryFunction)instruction.Detail;
        for (int i = 0; i < operand.Length; i++) target[i] = Scalars.Apply(function, operand[i]);
    }

    private void Binary(in Instruction instruction)
    {
        ReadOnlySpan<double> left = Number(instruction.A), right = Number(instruction.B);
        Span<double> target = NumberTarget(instruction.Target);
        switch ((BinaryFunction)instruction.Detail)
        {
            case BinaryFunction.Add: Kernels.Add(left, right, target); break;
            case BinaryFunction.Subtract: Kernels.Subtract(left, right, target); break;
            case BinaryFunction.Multiply: Kernels.Multiply(left, right, target); break;
            case BinaryFunction.Divide: Kernels.Divide(left, right, target); break;
            case BinaryFunction.DaysBetween: Kernels.Subtract(right, left, target); break;
            case BinaryFunction.LeastKnown: ExtremeKnown(left, right, target, greatest: false); break;
            case BinaryFunction.GreatestKnown: ExtremeKnown(left, right, target, greatest: true); break;
            default: // functions without a vector kernel
                for (int i = 0; i < left.Length; i++) target[i] = Scalars.Apply((BinaryFunction)instruction.Detail, left[i], right[i]);
                break;
        }
    }

    private static void ExtremeKnown(ReadOnlySpan<double> left, ReadOnlySpan<double> right, Span<double> target, bool greatest)
    {
        left.CopyTo(target);
        Kernels.Extreme(right, target, greatest);
    }

    private void Round(in Instruction instruction)
    {
        ReadOnlySpan<double> operand = Number(instruction.A);
        Span<double> target = NumberTarget(instruction.Target);
        for (int i = 0; i < operand.Length; i++) target[i] = Scalars.Round(operand[i], instruction.Detail);
    }

    private void Shift(in Instruction instruction)
    {
        ReadOnlySpan<double> operand = Number(instruction.A);
        Span<double> target = NumberTarget(instruction.Target);
        CalendarSpan span = plan.Plan.Spans[instruction.Detail];
        for (int i = 0; i < operand.Length; i++) target[i] = Scalars.Shift(operand[i], span, instruction.B);
    }

    private void IfNumber(in Instruction instruction)
    {
        ReadOnlySpan<double> whenTrue = Number(instruction.A), whenFalse = Number(instruction.B);
        ReadOnlySpan<ulong> isTrue = True(instruction.C), isFalse = False(instruction.C);
        Span<double> target = NumberTarget(instruction.Target);
        for (int i = 0; i < target.Length; i++)
            target[i] = Bit(isTrue, i) ? whenTrue[i] : Bit(isFalse, i) ? whenFalse[i] : double.NaN;
    }

    private void CoalesceNumber(in Instruction instruction)
    {
        ReadOnlySpan<double> first = Number(instruction.A), second = Number(instruction.B);
        Span<double> target = NumberTarget(instruction.Target);
        second.CopyTo(target);
        Kernels.Newest(first, target);
    }

    private void IfText(in Instruction instruction)
    {
        ReadOnlySpan<int> whenTrue = Text(instruction.A), whenFalse = Text(instruction.B);
        ReadOnlySpan<ulong> isTrue = True(instruction.C), isFalse = False(instruction.C);
        Span<int> target = TextTarget(instruction.Target);
        for (int i = 0; i < target.Length; i++)
            target[i] = Bit(isTrue, i) ? whenTrue[i] : Bit(isFalse, i) ? whenFalse[i] : TextPool.Missing;
    }

    private void CoalesceText(in Instruction instruction)
    {
        ReadOnlySpan<int> first = Text(instruction.A), second = Text(instruction.B);
        Span<int> target = TextTarget(instruction.Target);
        for (int i = 0; i < target.Length; i++) target[i] = first[i] == TextPool.Missing ? second[i] : first[i];
    }

    private static bool Bit(ReadOnlySpan<ulong> words, int index) => (words[index >> 6] >> (index & 63) & 1) != 0;
}
