package id.balai.launcher.command;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a port that a program can answer on. */
final class PortConverter implements ITypeConverter<Integer> {

    private static final int MOST = 65_535;

    @Override
    public Integer convert(String text) {
        int port = text.matches("\\d{1,5}") ? Integer.parseInt(text) : 0;
        if (port < 1 || port > MOST) {
            throw new TypeConversionException("'" + text + "' is no port, which is a number from 1 to " + MOST + ".");
        }
        return port;
    }
}
