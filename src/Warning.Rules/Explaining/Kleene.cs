namespace EarlyWarning.Rules.Explaining;

/// <summary>The three-valued logic of conditions; null is unknown.</summary>
internal static class Kleene
{
    public static bool? Not(bool? operand) => operand switch
    {
        true => false,
        false => true,
        null => null,
    };

    /// <summary>False if one is false, else unknown if one is unknown, else true; of none true.</summary>
    public static bool? And(IEnumerable<bool?> operands)
    {
        bool? result = true;
        foreach (bool? operand in operands)
        {
            if (operand == false) return false;
            if (operand is null) result = null;
        }

        return result;
    }

    /// <summary>True if one is true, else unknown if one is unknown, else false; of none false.</summary>
    public static bool? Or(IEnumerable<bool?> operands)
    {
        bool? result = false;
        foreach (bool? operand in operands)
        {
            if (operand == true) return true;
            if (operand is null) result = null;
        }

        return result;
    }
}
