namespace EarlyWarning.Rules.Planning;

/// <summary>The operands and results of instructions.</summary>
internal static class Operands
{
    /// <summary>Returns the kind of register that an operation writes, or null for an emission.</summary>
    public static RegisterKind? TargetOf(OpCode op) => op switch
    {
        OpCode.Unary or OpCode.Binary or OpCode.Round or OpCode.Shift or OpCode.IfNumber or OpCode.CoalesceNumber or OpCode.Window or OpCode.TruthWindow or
            OpCode.EventNumber or OpCode.DaysSince => RegisterKind.Number,
        OpCode.Gone or OpCode.EventAny or OpCode.CompareConstant or OpCode.Compare or OpCode.CompareTexts or OpCode.CompareTruths or OpCode.MatchText or
            OpCode.Flag or OpCode.KnownNumber or OpCode.KnownText or OpCode.KnownTruth or OpCode.Not or OpCode.And or OpCode.Or or OpCode.AtLeast or
            OpCode.IfTruth or OpCode.CoalesceTruth => RegisterKind.Truth,
        OpCode.IfText or OpCode.CoalesceText => RegisterKind.Text,
        OpCode.EmitTruth or OpCode.EmitNumber => null,
    };

    /// <summary>Returns an instruction with every operand mapped, sources too.</summary>
    public static Instruction Map(Instruction instruction, Func<RegisterKind, int, int> map)
    {
        int Number(int operand) => map(RegisterKind.Number, operand);
        int Truth(int operand) => map(RegisterKind.Truth, operand);
        int Text(int operand) => map(RegisterKind.Text, operand);
        return instruction.Op switch
        {
            OpCode.Unary or OpCode.Round or OpCode.Shift or OpCode.CompareConstant or OpCode.Flag or OpCode.KnownNumber or OpCode.EmitNumber =>
                instruction with { A = Number(instruction.A) },
            OpCode.Binary or OpCode.CoalesceNumber or OpCode.Compare => instruction with { A = Number(instruction.A), B = Number(instruction.B) },
            OpCode.IfNumber => instruction with { A = Number(instruction.A), B = Number(instruction.B), C = Truth(instruction.C) },
            OpCode.KnownText or OpCode.MatchText => instruction with { A = Text(instruction.A) },
            OpCode.CompareTexts or OpCode.CoalesceText => instruction with { A = Text(instruction.A), B = Text(instruction.B) },
            OpCode.IfText => instruction with { A = Text(instruction.A), B = Text(instruction.B), C = Truth(instruction.C) },
            OpCode.Not or OpCode.KnownTruth or OpCode.EmitTruth => instruction with { A = Truth(instruction.A) },
            OpCode.And or OpCode.Or or OpCode.CompareTruths or OpCode.CoalesceTruth => instruction with { A = Truth(instruction.A), B = Truth(instruction.B) },
            OpCode.IfTruth => instruction with { A = Truth(instruction.A), B = Truth(instruction.B), C = Truth(instruction.C) },
            OpCode.TruthWindow or OpCode.AtLeast => instruction with { Many = Array.ConvertAll(instruction.Many, Truth) },
            OpCode.Window or OpCode.Gone => instruction with { Many = Array.ConvertAll(instruction.Many, Number) },
            OpCode.EventNumber or OpCode.EventAny or OpCode.DaysSince => instruction,
        };
    }

    /// <summary>Calls back with every operand, sources too.</summary>
    public static void Visit(Instruction instruction, Action<RegisterKind, int> visit) => Map(instruction, (kind, operand) =>
    {
        visit(kind, operand);
        return operand;
    });

    /// <summary>Tells whether an operation reads the panel itself, not only through its operands.</summary>
    public static bool ReadsPanel(OpCode op) => op is OpCode.EventNumber or OpCode.EventAny or OpCode.DaysSince;
}
