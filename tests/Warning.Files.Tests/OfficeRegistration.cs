using System.Runtime.CompilerServices;
using EarlyWarning.Office;

namespace EarlyWarning.Files;

/// <summary>Registers the format of workbooks, which some feeds of the tests have, before the first test.</summary>
internal static class OfficeRegistration
{
    [ModuleInitializer]
    internal static void Register() => OfficeFormats.Register();
}
