namespace EarlyWarning.Rules.Explaining;

/// <summary>Three-valued logic of conditions; null is unknown.</summary>
internal static class Kleene
{
    public static bool? Not(bool? operand) => operand switch
    {
        true => false,
        false => true,
        null => null,
    };

    /// <summary>Returns false if any operand is false, otherwise unknown if any is unknown, otherwise true; true for no operands.</summary>
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

    /// <summary>Returns true if any operand is true, otherwise unknown if any is unknown, otherwise false; false for no operands.</summary>
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

    /// <summary>Returns true if at least that many operands are true, false if fewer are true or unknown, otherwise unknown.</summary>
    public static bool? AtLeast(int count, IEnumerable<bool?> operands)
    {
        int certain = 0, possible = 0;
        foreach (bool? operand in operands)
        {
            if (operand == true) certain++;
            if (operand != false) possible++;
        }

        return certain >= count ? true : possible < count ? false : null;
    }
}
