namespace EarlyWarning.Rules.Planning;

/// <summary>
/// A list of instructions over any number of registers, each written once. An equal instruction is not added again, which makes equal
/// sub-expressions of all rules one.
/// </summary>
internal sealed class InstructionList
{
    private readonly Dictionary<Instruction, int> registers = new(new InstructionEquality());
    private readonly Dictionary<long, int> numberConstants = [];
    private readonly Dictionary<PlanConstant, int> laterConstants = [];
    private readonly Dictionary<string, int> textConstants = new(StringComparer.Ordinal);
    private readonly List<Instruction> instructions = [];
    private readonly HashSet<(RegisterKind, int)> uniform = [];
    private readonly int[] counts = new int[3];
    private readonly int[] truths = [-1, -1, -1];
    private int missingText = -1;

    public IReadOnlyList<Instruction> Instructions => instructions;

    /// <summary>The numeric constants, with their registers; some depend on the as-of date.</summary>
    public List<PlanConstant> Constants { get; } = [];

    public List<(int Register, string? Text)> TextConstants { get; } = [];

    public List<(int Register, bool? Truth)> TruthConstants { get; } = [];

    public int CountOf(RegisterKind kind) => counts[(int)kind];

    /// <summary>Tells whether a register holds the same value for every company.</summary>
    public bool IsUniform(RegisterKind kind, int register) => uniform.Contains((kind, register));

    /// <summary>Adds an instruction, unless it is there already; returns the register of its result.</summary>
    public int Add(RegisterKind kind, Instruction instruction)
    {
        if (registers.TryGetValue(instruction, out int register)) return register;
        register = counts[(int)kind]++;
        registers.Add(instruction, register);
        Instruction placed = instruction with { Target = register };
        instructions.Add(placed);
        bool same = !Operands.ReadsPanel(instruction.Op) && instruction.Op != OpCode.Gone;
        Operands.Visit(placed, (operandKind, operand) => same &= operand >= 0 && IsUniform(operandKind, operand));
        if (same) uniform.Add((kind, register));
        return register;
    }

    public void Emit(Instruction instruction) => instructions.Add(instruction);

    public int Constant(double number)
    {
        long bits = BitConverter.DoubleToInt64Bits(number);
        if (numberConstants.TryGetValue(bits, out int register)) return register;
        register = Uniform(RegisterKind.Number);
        numberConstants.Add(bits, register);
        Constants.Add(new PlanConstant(register, PlanConstantKind.Number) { Number = number });
        return register;
    }

    /// <summary>Returns the register of the as-of date.</summary>
    public int Today() => Constant(new PlanConstant { Kind = PlanConstantKind.Today });

    /// <summary>Returns the register of a parameter that is the same for every company.</summary>
    public int Constant(Parameter parameter) => Constant(new PlanConstant { Kind = PlanConstantKind.Parameter, Parameter = parameter });

    /// <summary>Returns the register of the last day of a period, at a lag behind the anchor of a group of measures.</summary>
    public int Period(int group, int lag) => Constant(new PlanConstant { Kind = PlanConstantKind.Period, Group = group, Lag = lag });

    public int Text(string? text)
    {
        int register;
        if (text is null ? (register = missingText) >= 0 : textConstants.TryGetValue(text, out register)) return register;
        register = Uniform(RegisterKind.Text);
        if (text is null) missingText = register;
        else textConstants.Add(text, register);
        TextConstants.Add((register, text));
        return register;
    }

    public int Truth(bool? truth)
    {
        ref int register = ref truths[truth switch { true => 0, false => 1, _ => 2 }];
        if (register >= 0) return register;
        register = Uniform(RegisterKind.Truth);
        TruthConstants.Add((register, truth));
        return register;
    }

    /// <summary>Returns the register of a constant whose value depends on the view; the argument has none yet.</summary>
    private int Constant(PlanConstant constant)
    {
        if (laterConstants.TryGetValue(constant, out int register)) return register;
        register = Uniform(RegisterKind.Number);
        laterConstants.Add(constant, register);
        Constants.Add(constant with { Register = register });
        return register;
    }

    private int Uniform(RegisterKind kind)
    {
        int register = counts[(int)kind]++;
        uniform.Add((kind, register));
        return register;
    }

    private sealed class InstructionEquality : IEqualityComparer<Instruction>
    {
        public bool Equals(Instruction x, Instruction y) =>
            x.Op == y.Op && x.Function == y.Function && x.StopsAtUnread == y.StopsAtUnread && x.A == y.A && x.B == y.B && x.C == y.C && x.Detail == y.Detail && x.IsTolerant == y.IsTolerant &&
            BitConverter.DoubleToInt64Bits(x.Constant) == BitConverter.DoubleToInt64Bits(y.Constant) &&
            x.Many.AsSpan().SequenceEqual(y.Many);

        public int GetHashCode(Instruction instruction)
        {
            HashCode hash = default;
            hash.Add((int)instruction.Op);
            hash.Add((int)instruction.Function);
            hash.Add(instruction.A);
            hash.Add(instruction.B);
            hash.Add(instruction.C);
            hash.Add(instruction.Detail);
            hash.Add(instruction.Constant);
            hash.Add(instruction.IsTolerant);
            foreach (int operand in instruction.Many ?? []) hash.Add(operand);
            return hash.ToHashCode();
        }
    }
}
