namespace EarlyWarning.Rules.Planning;

/// <summary>
/// Assigns as few registers as lifetimes allow, so that the working set of a block stays in the cache. Instructions with the same result for every
/// company go into the prologue and keep their registers.
/// </summary>
internal sealed class RegisterAllocation
{
    private readonly InstructionList list;
    private readonly Dictionary<(RegisterKind, int), int> lastUse = [];
    private readonly Dictionary<(RegisterKind, int), int> places = [];
    private readonly Stack<int>[] free = [new(), new(), new()];
    private readonly int[] counts = new int[3];

    private RegisterAllocation(InstructionList list) => this.list = list;

    public Instruction[] Prologue { get; private set; } = [];

    public Instruction[] Body { get; private set; } = [];

    public PlanConstant[] Constants { get; private set; } = [];

    public (int Register, string? Text)[] TextConstants { get; private set; } = [];

    public (int Register, bool? Truth)[] TruthConstants { get; private set; } = [];

    /// <summary>The number of registers of numbers that are kept, the first ones.</summary>
    public int SettledNumbers { get; private set; }

    /// <summary>The number of registers of conditions that are kept, the first ones.</summary>
    public int SettledTruths { get; private set; }

    public int Numbers => counts[(int)RegisterKind.Number];

    public int Truths => counts[(int)RegisterKind.Truth];

    public int Texts => counts[(int)RegisterKind.Text];

    public static RegisterAllocation Of(InstructionList list)
    {
        RegisterAllocation allocation = new(list);
        allocation.Run();
        return allocation;
    }

    private void Run()
    {
        Constants = [.. list.Constants.Select(constant => constant with { Register = Keep(RegisterKind.Number, constant.Register) })];
        TextConstants = [.. list.TextConstants.Select(constant => (Keep(RegisterKind.Text, constant.Register), constant.Text))];
        TruthConstants = [.. list.TruthConstants.Select(constant => (Keep(RegisterKind.Truth, constant.Register), constant.Truth))];
        Instruction[] prologue = [.. list.Instructions.Where(IsUniform)], body = [.. list.Instructions.Where(instruction => !IsUniform(instruction))];
        Prologue = [.. prologue.Select(instruction =>
        {
            Keep(Operands.TargetOf(instruction.Op)!.Value, instruction.Target);
            return Mapped(instruction);
        })];
        (SettledNumbers, SettledTruths) = (Numbers, Truths);
        for (int i = 0; i < body.Length; i++)
        {
            int place = i;
            Operands.Visit(body[i], (kind, operand) => lastUse[(kind, operand)] = place);
        }

        List<Instruction> placed = new(body.Length);
        for (int place = 0; place < body.Length; place++)
        {
            bool isEmitted = IsEmittedNext(body, place);
            placed.Add(Place(body[place], place, isEmitted ? ~body[place + 1].Target : null));
            if (isEmitted) place++;
        }

        Body = [.. placed];
    }

    /// <summary>Returns whether a number is emitted by the next instruction and used by no other, so that it can be computed where it is emitted.</summary>
    private bool IsEmittedNext(Instruction[] body, int place) =>
        place + 1 < body.Length && Operands.TargetOf(body[place].Op) == RegisterKind.Number && body[place + 1].Op == OpCode.EmitNumber &&
        body[place + 1].A == body[place].Target && lastUse[(RegisterKind.Number, body[place].Target)] == place + 1;

    private bool IsUniform(Instruction instruction) =>
        Operands.TargetOf(instruction.Op) is { } kind && list.IsUniform(kind, instruction.Target);

    private Instruction Place(Instruction instruction, int index, int? emission)
    {
        if (Operands.TargetOf(instruction.Op) is { } kind)
        {
            int place = emission ?? (free[(int)kind].TryPop(out int reused) ? reused : counts[(int)kind]++);
            places[(kind, instruction.Target)] = place;
        }

        Instruction placed = Mapped(instruction);
        HashSet<(RegisterKind, int)> released = [];
        Operands.Visit(instruction, (operandKind, operand) =>
        {
            if (operand < 0 || list.IsUniform(operandKind, operand) || lastUse[(operandKind, operand)] != index) return;
            if (released.Add((operandKind, operand))) free[(int)operandKind].Push(places[(operandKind, operand)]);
        });
        return placed;
    }

    private Instruction Mapped(Instruction instruction)
    {
        Instruction mapped = Operands.Map(instruction, (kind, operand) => operand < 0 ? operand : places[(kind, operand)]);
        return Operands.TargetOf(instruction.Op) is { } target ? mapped with { Target = places[(target, instruction.Target)] } : mapped;
    }

    private int Keep(RegisterKind kind, int register)
    {
        int place = counts[(int)kind]++;
        places[(kind, register)] = place;
        return place;
    }
}
