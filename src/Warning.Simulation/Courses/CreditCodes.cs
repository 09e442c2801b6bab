namespace EarlyWarning.Simulation.Courses;

/// <summary>
/// Creates valid unified social credit codes (GB 32100-2015) that no real company has: 91 for a company, the county, and an organisation code
/// (GB 11714) that begins with XN, for 虚拟. Different numbers give different codes.
/// </summary>
internal static class CreditCodes
{
    private const string Alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private const int Digits = 6;

    // There are 31^6 codes; a step that shares no factor with 31 visits each once, in scattered order.
    private const long Codes = 887_503_681;
    private const long Step = 548_506_443;

    private static ReadOnlySpan<int> OrganisationWeights => [3, 7, 9, 10, 5, 8, 4, 2];

    private static ReadOnlySpan<int> Weights => [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];

    public static string Of(string county, int number)
    {
        Span<char> code = stackalloc char[18];
        "91".CopyTo(code);
        county.CopyTo(code[2..]);
        "XN".CopyTo(code[8..]);
        long scattered = (number + 1L) * Step % Codes;
        for (int i = Digits - 1; i >= 0; i--)
        {
            code[10 + i] = Alphabet[(int)(scattered % 31)];
            scattered /= 31;
        }

        code[16] = OrganisationCheck(code[8..16]);
        code[17] = Check(code[..17]);
        return new string(code);
    }

    private static char OrganisationCheck(ReadOnlySpan<char> organisation)
    {
        int sum = 0;
        for (int i = 0; i < organisation.Length; i++)
            sum += (organisation[i] <= '9' ? organisation[i] - '0' : organisation[i] - 'A' + 10) * OrganisationWeights[i];
        return (11 - sum % 11) switch { 10 => 'X', 11 => '0', int digit => (char)('0' + digit) };
    }

    private static char Check(ReadOnlySpan<char> first)
    {
        int sum = 0;
        for (int i = 0; i < first.Length; i++)
            sum += Alphabet.IndexOf(first[i], StringComparison.Ordinal) * Weights[i];
        return Alphabet[(31 - sum % 31) % 31];
    }
}
