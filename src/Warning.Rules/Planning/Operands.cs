namespace EarlyWarning.Rules.Planning;

/// <summary>Which registers an instruction reads and writes; sources are not among them.</summary>
internal static class Operands
{
    /// <summary>The kind of register an instruction writes; null for an emission.</summary>
    public static RegisterKind? TargetOf(OpCode op) => op switch
    {
        OpCode.EmitTruth or OpCode.EmitNumber => null,
        OpCode.IfText or OpCode.CoalesceText => RegisterKind.Text,
        OpCode.Gone or OpCode.EventAny => RegisterKind.Truth,
        >= OpCode.CompareConstant => RegisterKind.Truth,
        _ => RegisterKind.Number,
    };

    /// <summary>The same instruction with each operand mapped, sources too.</summary>
    public static Instruction Map(Instruction instruction, Func<RegisterKind, int, int> map)
    {
        int Number(int operand) => map(RegisterKind.Number, operand);
        int Truth(int operand) => map(RegisterKind.Truth, operand);
        int Text(int operand) => map(RegisterKind.Text, operand);
        switch (instruction.Op)
        {
            case OpCode.Unary or OpCode.Round or OpCode.Shift or OpCode.CompareConstant or OpCode.Flag or OpCode.KnownNumber or OpCode.EmitNumber:
                return instruction with { A = Number(instruction.A) };
            case OpCode.Binary or OpCode.CoalesceNumber or OpCode.Compare:
                return instruction with { A = Number(instruction.A), B = Number(instruction.B) };
            case OpCode.IfNumber:
                return instruction with { A = Number(instruction.A), B = Number(instruction.B), C = Truth(instruction.C) };
            case OpCode.KnownText or OpCode.MatchText:
                return instruction with { A = Text(instruction.A) };
            case OpCode.CompareTexts or OpCode.CoalesceText:
                return instruction with { A = Text(instruction.A), B = Text(instruction.B) };
            case OpCode.IfText:
                return instruction with { A = Text(instruction.A), B = Text(instruction.B), C = Truth(instruction.C) };
            case OpCode.Not or OpCode.KnownTruth or OpCode.EmitTruth:
                return instruction with { A = Truth(instruction.A) };
            case OpCode.And or OpCode.Or or OpCode.CompareTruths or OpCode.CoalesceTruth:
                return instruction with { A = Truth(instruction.A), B = Truth(instruction.B) };
            case OpCode.IfTruth:
                return instruction with { A = Truth(instruction.A), B = Truth(instruction.B), C = Truth(instruction.C) };
            case OpCode.Share or OpCode.AtLeast:
                return instruction with { Many = Array.ConvertAll(instruction.Many, Truth) };
            case OpCode.EventNumber or OpCode.EventAny or OpCode.DaysSince:
                return instruction;
            default:
                return instruction with { Many = Array.ConvertAll(instruction.Many, Number) };
        }
    }

    /// <summary>Calls back for each operand, sources too.</summary>
    public static void Visit(Instruction instruction, Action<RegisterKind, int> visit) => Map(instruction, (kind, operand) =>
    {
        visit(kind, operand);
        return operand;
    });

    /// <summary>Whether the operation is a window that a period whose row could not be read makes missing or unknown; others take it as a gap.</summary>
    public static bool StopsAtUnread(OpCode op) => op is OpCode.Sum or OpCode.Min or OpCode.Max or OpCode.Count or OpCode.Last or OpCode.Gone;

    /// <summary>Whether the operation reads the panel by itself, not only through its operands.</summary>
    public static bool ReadsPanel(OpCode op) => op is OpCode.EventNumber or OpCode.EventAny or OpCode.DaysSince;
}
